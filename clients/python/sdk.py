"""alibabacloud-resourcesharing20200110, the generated client: sync, or async with the argument 'async'."""

import asyncio
import re
import sys

from alibabacloud_resourcesharing20200110 import models
from alibabacloud_resourcesharing20200110.client import Client
from alibabacloud_sts20150401 import models as sts_models
from alibabacloud_sts20150401.client import Client as StsClient
from alibabacloud_tea_openapi.client import Client as OpenApiClient
from alibabacloud_tea_openapi.utils_models import Config, OpenApiRequest, Params
from darabonba.policy.retry import RetryOptions
from darabonba.runtime import RuntimeOptions

import lines

SHARING, STS = "2020-01-10", "2015-04-01"
ASYNC = sys.argv[1:] == ["async"]
LOOP = asyncio.new_event_loop()
clients = {}


def config(request):
    # docs: begin
    config = Config(
        access_key_id=request["key"],
        access_key_secret=request["secret"],
        endpoint=request["endpoint"],  # such as 127.0.0.1:8080
        protocol="http",
        region_id="cn-hangzhou",
    )
    # Without this, a throttled call raises ThrottlingException; with it, the client waits as told.
    config.retry_options = RetryOptions(
        {"retryable": True, "retryCondition": [{"maxAttempts": 5, "exception": ["ThrottlingException"]}]}
    )
    # docs: end
    config.security_token = request.get("token")
    if not request.get("retry"):
        config.retry_options = None
    return config


def client(request):
    kind = {SHARING: Client, STS: StsClient}.get(request["version"], OpenApiClient)
    what = (kind, request["endpoint"], request["key"], request["secret"], bool(request.get("retry")))
    if what not in clients:
        clients[what] = kind(config(request))
    return clients[what]


def call(request):
    operation, version = request["operation"], request["version"]
    service = client(request)
    module = models if version == SHARING else sts_models
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", operation).lower()
    method = getattr(service, name + ("_with_options_async" if ASYNC else "_with_options"), None)
    if method is None:
        return generic(service, request)
    kind = getattr(module, operation + "Request", None)
    arguments = [] if kind is None else [kind().from_map(request["parameters"])]
    answer = method(*arguments, RuntimeOptions())
    return (LOOP.run_until_complete(answer) if ASYNC else answer).body.to_map()


def generic(service, request):
    """For what no generated client has a method for."""
    params = Params(
        action=request["operation"], version=request["version"], protocol="HTTPS", pathname="/",
        method="POST", auth_type="AK", style="RPC", req_body_type="formData", body_type="json",
    )
    if ASYNC:
        return LOOP.run_until_complete(service.call_api_async(params, OpenApiRequest(), RuntimeOptions()))["body"]
    return service.call_api(params, OpenApiRequest(), RuntimeOptions())["body"]


def describe(problem):
    return {
        "code": getattr(problem, "code", None),
        "status": getattr(problem, "status_code", None),
        "message": str(problem),
        "retryAfter": getattr(problem, "retry_after", None),
    }


lines.serve(call, describe)
