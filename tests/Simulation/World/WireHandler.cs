using System.Globalization;
using System.Net;

namespace Simulation;

/// <summary>The way to the vendors: it takes time, it is logged, and the process may die before a call has its effect and before it has its answer.</summary>
internal sealed class WireHandler(HostProcess process) : DelegatingHandler(process.World.Sandbox.CreateHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var world = process.World;
        var began = world.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        var what = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        var wasTold = process.IsToldLimits; // when it was sent: what others hear while it is on its way comes too late for it
        try
        {
            await world.LatencyAsync(world.Latencies.There, cancellationToken);
            var isLate = await process.StepAsync($"wire {what} before"); // what is on its way arrives, whoever waits for it no more
            process.Writes += CrashPoints.Changes($"wire {what}") ? 1 : 0;
            Task<HttpResponseMessage> Send() => base.SendAsync(request, isLate ? CancellationToken.None : cancellationToken);
            var response = world.Wire is { } wire ? await wire(request, Send) : await Send();
            var tells = IsProcore(request) && response.Headers.Contains("X-Rate-Limit-Limit"); // Zoho Books tells of its own by the same name
            if (request.Method != HttpMethod.Get && response.IsSuccessStatusCode && !request.RequestUri!.AbsolutePath.StartsWith("/oauth/", StringComparison.Ordinal))
            {
                world.SameWrites.Note(
                    request.Method,
                    request.RequestUri,
                    request.Content is { } content ? await content.ReadAsByteArrayAsync(CancellationToken.None) : [],
                    response.Content is ReadOnlyMemoryContent whole ? await whole.ReadAsByteArrayAsync(CancellationToken.None) : [],
                    world.Clock.Elapsed);
            }

            world.RefusedUntold += tells && !wasTold && response.StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0;
            await process.StepAsync($"wire {what} after");
            await world.LatencyAsync(world.Latencies.Back, cancellationToken);
            process.ThrowIfDead();
            process.IsToldLimits |= tells;
            await world.WireLog.AddAsync(began, request, response, null);
            return response;
        }
        catch (Exception failure)
        {
            await world.WireLog.AddAsync(began, request, null, failure.GetType().Name);
            throw;
        }
    }

    private static bool IsProcore(HttpRequestMessage request) => request.RequestUri!.Host.EndsWith(".procore.com", StringComparison.Ordinal);
}
