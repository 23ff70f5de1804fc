using System.Net;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>The address at which webhooks arrive: the host's intake, while a process is there to answer.</summary>
internal sealed class WebhookReceiver(World world) : HttpMessageHandler, ICredentialVault
{
    public const string ZohoSecret = "a-secret-of-the-simulation";
    public const string ProcoreAuthorization = "Bearer a-secret-of-the-simulation";

    public static Uri Zoho { get; } = new("https://host.example/zoho");

    public static Uri Procore { get; } = new("https://host.example/procore");

    public ValueTask<string?> ReadAsync(string connectionId, string name, CancellationToken cancellationToken = default) =>
        new(name == CredentialNames.ZohoWebhookSecret ? ZohoSecret : name == CredentialNames.ProcoreWebhookAuthorization ? ProcoreAuthorization : null);

    public ValueTask WriteAsync(string connectionId, string name, string value, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await world.LatencyAsync(world.Latencies.There, cancellationToken);
        if (world.Receiving is not { IsDead: false } process)
        {
            throw new HttpRequestException("Nobody is there.");
        }

        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        var intake = new WebhookIntake(process.Store, this, process.Clock);
        try
        {
            var answer = request.RequestUri == Zoho
                ? await intake.AcceptZohoAsync(World.ConnectionId, new() { Body = body, Signature = Header(request, "X-Zoho-Webhook-Signature") }, process.Life)
                : await intake.AcceptProcoreAsync(World.ConnectionId, Header(request, "Authorization"), body, process.Life);
            return new(answer switch
            {
                WebhookAnswer.Accepted or WebhookAnswer.Ignored => HttpStatusCode.Accepted,
                WebhookAnswer.NotAuthentic => HttpStatusCode.Unauthorized,
                _ => HttpStatusCode.BadRequest,
            });
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            throw new HttpRequestException("The connection was lost.", failure);
        }
    }

    private static string? Header(HttpRequestMessage request, string name) => request.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
