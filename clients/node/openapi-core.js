// @alicloud/openapi-core, under the generated clients of today.
const { default: OpenApi, $OpenApiUtil, OpenApiUtil } = require('@alicloud/openapi-core');
const { RetryOptions, RuntimeOptions } = require('@darabonba/typescript');
const { serve } = require('./lines');

const call = async (request) => {
  // docs: begin
  const config = new $OpenApiUtil.Config({
    endpoint: request.endpoint, // such as 127.0.0.1:8080
    protocol: 'HTTP',
    regionId: 'cn-hangzhou',
    accessKeyId: request.key,
    accessKeySecret: request.secret,
    securityToken: request.token,
  });
  // With this, the client waits as told when it is throttled.
  config.retryOptions = new RetryOptions({
    retryable: true,
    retryCondition: [{ maxAttempts: 5, exception: ['ThrottlingError'] }],
  });
  // docs: end
  if (!request.retry) {
    config.retryOptions = undefined;
  }
  const params = new $OpenApiUtil.Params({
    action: request.operation, version: request.version, protocol: 'HTTPS', pathname: '/', method: 'POST',
    authType: 'AK', style: 'RPC', reqBodyType: 'formData', bodyType: 'json',
  });
  const query = OpenApiUtil.query(request.parameters);
  const client = new (OpenApi.default || OpenApi)(config);
  return (await client.callApi(params, new $OpenApiUtil.OpenApiRequest({ query }), new RuntimeOptions({}))).body;
};

serve(call, (problem) => ({
  code: problem.code,
  status: problem.statusCode,
  message: problem.message,
  retryAfter: problem.retryAfter,
}));
