package io.rshare.application.operation;

import io.rshare.application.Call;

/** The resource name of a share (documented by the authorisation tables). */
final class ShareArn {
  private ShareArn() {}

  static String of(String region, Call call, String shareId) {
    return "acs:resourcesharing:" + region + ":" + call.account() + ":resourceshare/" + shareId;
  }
}
