using System.Globalization;

namespace Simulation;

/// <summary>The way to the vendors: it takes time, it is logged, and the process may die before a call has its effect and before it has its answer.</summary>
internal sealed class WireHandler(HostProcess process) : DelegatingHandler(process.World.Sandbox.CreateHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var world = process.World;
        var began = world.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        var what = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        try
        {
            await world.LatencyAsync(world.Latencies.There, cancellationToken);
            process.Step($"wire {what} before");
            var response = world.Wire is { } wire
                ? await wire(request, () => base.SendAsync(request, cancellationToken))
                : await base.SendAsync(request, cancellationToken);
            process.Step($"wire {what} after");
            await world.LatencyAsync(world.Latencies.Back, cancellationToken);
            process.ThrowIfDead();
            await world.WireLog.AddAsync(began, request, response, null);
            return response;
        }
        catch (Exception failure)
        {
            await world.WireLog.AddAsync(began, request, null, failure.GetType().Name);
            throw;
        }
    }
}
