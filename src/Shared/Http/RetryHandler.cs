using Polly;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>Sends a call again where that helps, and none while the service fails too often.</summary>
internal sealed class RetryHandler(ResiliencePipeline<HttpResponseMessage> pipeline, CallHandler inner) : CallHandler
{
    public override async ValueTask<HttpResponseMessage> SendAsync(ApiRequest call, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(ResilienceSetup.Call, call);
            return await pipeline.ExecuteAsync(
                static (context, way) => way.inner.SendAsync(way.call, context.CancellationToken), context, (inner, call))
                .ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
