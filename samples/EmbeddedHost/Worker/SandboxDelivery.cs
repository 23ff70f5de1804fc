namespace EmbeddedHost;

/// <summary>Delivers the webhooks of the sandbox inside, as long as the host runs.</summary>
internal sealed class SandboxDelivery(SandboxInside sandbox) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => sandbox.RunWebhooksAsync(stoppingToken);
}
