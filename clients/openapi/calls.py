"""Makes calls with the client that openapi-python-client has generated into ./client."""

import compileall
import pathlib
import sys

sys.path.insert(0, ".")
assert compileall.compile_dir("client", quiet=1), "the generated client does not compile"

from client import AuthenticatedClient, Client  # noqa: E402
from client.api.resource_shares import create_resource_share, list_resource_shares  # noqa: E402
from client.api.resource_shares import delete_resource_share  # noqa: E402
from client.api.tokens import create_token  # noqa: E402
from client.models import CreateResourceShareBody, CreateTokenBody, ListResourceSharesResourceOwner  # noqa: E402

url = sys.argv[1]

# Every route lies in a module of its tag; a tag that the generator loses would put it elsewhere.
modules = {path.parent.name for path in pathlib.Path("client/api").glob("*/*.py") if path.name != "__init__.py"}
assert "default" not in modules, modules

token = create_token.sync(
    client=Client(base_url=url),
    body=CreateTokenBody(
        access_key_id="DemoManagementKey0001", access_key_secret="demo-management-secret-not-real"
    ),
)
client = AuthenticatedClient(base_url=url, token=token.access_token)
created = create_resource_share.sync(
    client=client, body=CreateResourceShareBody(resource_share_name="generated")
)
share = created.resource_share
assert share.resource_share_name == "generated", created
listed = list_resource_shares.sync(client=client, resource_owner=ListResourceSharesResourceOwner.SELF)
assert share.resource_share_id in [row.resource_share_id for row in listed.resource_shares], listed

# Refusals are typed, too.
refused = delete_resource_share.sync(client=client, resource_share_id="rs-000000000000")
assert refused.status == 404 and refused.code.startswith("EntityNotExist"), refused
print(f"openapi: generated client made its calls ({len(modules)} modules)")
