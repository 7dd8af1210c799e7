"""The Python clients assume a role over TLS, with and without asyncio, and share with what they get."""

import asyncio
import sys

from alibabacloud_credentials.client import Client as Credential
from alibabacloud_credentials.models import Config as CredentialConfig
from alibabacloud_resourcesharing20200110.client import Client
from alibabacloud_resourcesharing20200110.models import CreateResourceShareRequest
from alibabacloud_tea_openapi.models import Config

endpoint, way = sys.argv[1:]


def credential():
    return Credential(
        CredentialConfig(
            type="ram_role_arn",
            access_key_id="TestBuilderKey",
            access_key_secret="test-builder-secret-not-real",
            role_arn="acs:ram::1000000000000001:role/sharer",
            role_session_name="python-" + way,
            sts_endpoint=endpoint,
        )
    )


def client(issued, protocol):
    return Client(
        Config(
            access_key_id=issued.access_key_id,
            access_key_secret=issued.access_key_secret,
            security_token=issued.security_token,
            endpoint=endpoint,
            protocol=protocol,
            region_id="cn-hangzhou",
        )
    )


def request():
    return CreateResourceShareRequest(resource_share_name="python-" + way)


def expect_denial(failure):
    code = getattr(failure, "code", str(failure))
    assert code == "NoPermission", code


def sync():
    issued = credential().get_credential()
    assert issued.access_key_id.startswith("STS."), issued.access_key_id
    share = client(issued, "https").create_resource_share(request()).body.resource_share
    assert share.resource_share_id.startswith("rs-"), share
    try:
        client(issued, "http").create_resource_share(request())
    except Exception as failure:
        expect_denial(failure)
    else:
        raise AssertionError("plain HTTP was allowed")


async def asynchronous():
    issued = await credential().get_credential_async()
    assert issued.access_key_id.startswith("STS."), issued.access_key_id
    answer = await client(issued, "https").create_resource_share_async(request())
    assert answer.body.resource_share.resource_share_id.startswith("rs-"), answer.body
    try:
        await client(issued, "http").create_resource_share_async(request())
    except Exception as failure:
        expect_denial(failure)
    else:
        raise AssertionError("plain HTTP was allowed")


if way == "sync":
    sync()
else:
    asyncio.run(asynchronous())
