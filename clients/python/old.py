"""aliyun-python-sdk-core with aliyun-python-sdk-resourcesharing, the older clients."""

import importlib
import json

from aliyunsdkcore.acs_exception.exceptions import ClientException, ServerException
from aliyunsdkcore.auth.credentials import StsTokenCredential
from aliyunsdkcore.client import AcsClient
from aliyunsdkcore.request import CommonRequest

import lines

SHARING = "2020-01-10"


def client(request):
    if request.get("token"):
        credential = StsTokenCredential(request["key"], request["secret"], request["token"])
        return AcsClient(region_id="cn-hangzhou", credential=credential)
    # docs: begin
    client = AcsClient(request["key"], request["secret"], "cn-hangzhou")
    # docs: end
    return client


def call(request):
    sdk_request = generated(request) or common(request)
    sdk_request.set_method("POST")
    # docs: begin
    sdk_request.set_endpoint(request["endpoint"])  # such as 127.0.0.1:8080
    sdk_request.set_protocol_type("http")
    # docs: end
    for name, value in flat(request["parameters"]):
        sdk_request.add_query_param(name, value)
    return json.loads(client(request).do_action_with_exception(sdk_request))


def generated(request):
    """The request class of the operation; the tag operations and other products have none."""
    name = request["operation"] + "Request"
    package = "aliyunsdkresourcesharing.request.v20200110."
    if request["version"] != SHARING:
        return None
    try:
        return getattr(importlib.import_module(package + name), name)()
    except ImportError:
        return None


def common(request):
    sdk_request = CommonRequest()
    sdk_request.set_domain(request["endpoint"])
    sdk_request.set_version(request["version"])
    sdk_request.set_action_name(request["operation"])
    return sdk_request


def flat(value, name=""):
    if isinstance(value, (dict, list)):
        members = value.items() if isinstance(value, dict) else enumerate(value, 1)
        for key, member in members:
            yield from flat(member, f"{name}.{key}" if name else str(key))
    else:
        yield name, str(value).lower() if isinstance(value, bool) else str(value)


def describe(problem):
    if isinstance(problem, ServerException):
        return {"code": problem.get_error_code(), "status": problem.get_http_status(), "message": problem.get_error_msg()}
    if isinstance(problem, ClientException):
        return {"code": problem.get_error_code(), "message": problem.get_error_msg()}
    return {"code": None, "message": str(problem)}


lines.serve(call, describe)
