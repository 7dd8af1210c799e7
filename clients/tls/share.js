// The Node clients assume a role over TLS, and share with what they get.
'use strict';

const assert = require('node:assert');
const Credential = require('@alicloud/credentials');
const OpenApi = require('@alicloud/openapi-client');
const { RuntimeOptions } = require('@alicloud/tea-util');

const endpoint = process.argv[2];

async function create(issued, protocol) {
  const client = new OpenApi.default(
    new OpenApi.Config({
      accessKeyId: issued.accessKeyId,
      accessKeySecret: issued.accessKeySecret,
      securityToken: issued.securityToken,
      endpoint,
      protocol,
      regionId: 'cn-hangzhou',
    })
  );
  const params = new OpenApi.Params({
    action: 'CreateResourceShare',
    version: '2020-01-10',
    protocol,
    method: 'POST',
    authType: 'AK',
    style: 'RPC',
    pathname: '/',
    reqBodyType: 'json',
    bodyType: 'json',
  });
  const request = new OpenApi.OpenApiRequest({ query: { ResourceShareName: 'node' } });
  return client.callApi(params, request, new RuntimeOptions({}));
}

async function main() {
  const credential = new Credential.default(
    new Credential.Config({
      type: 'ram_role_arn',
      accessKeyId: 'TestBuilderKey',
      accessKeySecret: 'test-builder-secret-not-real',
      roleArn: 'acs:ram::1000000000000001:role/sharer',
      roleSessionName: 'node',
      stsEndpoint: endpoint,
    })
  );
  const issued = await credential.getCredential();
  assert.match(issued.accessKeyId, /^STS\./);
  const answer = await create(issued, 'HTTPS');
  assert.match(answer.body.ResourceShare.ResourceShareId, /^rs-/);
  await assert.rejects(create(issued, 'HTTP'), (failure) => {
    assert.strictEqual(failure.code, 'NoPermission');
    return true;
  });
}

main().catch((failure) => {
  console.error(failure);
  process.exitCode = 1;
});
