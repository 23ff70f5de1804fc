using Procore.Client;
using ZohoBooks.Client;

namespace EmbeddedHost;

/// <summary>Systems with an ear at the innermost end of their clients.</summary>
internal sealed class ProbeSystems(IVendorSystems systems) : IVendorSystems
{
    public ProbeWire Zoho { get; } = new(systems.CreateHandler);

    public ProbeWire Procore { get; } = new(systems.CreateHandler);

    public string Description => systems.Description;

    public TimeProvider Time => systems.Time;

    public IReadOnlyList<ConfiguredConnection> Connections => systems.Connections;

    public bool OutliveTheHost => systems.OutliveTheHost;

    public void Configure(ZohoBooksOptions options)
    {
        systems.Configure(options);
        options.UsePrimaryHandler(Zoho.Listen);
    }

    public void Configure(ProcoreOptions options)
    {
        systems.Configure(options);
        options.UsePrimaryHandler(Procore.Listen);
    }

    public HttpMessageHandler CreateHandler() => systems.CreateHandler();

    // Whoever made the systems disposes them.
    public ValueTask DisposeAsync()
    {
        Zoho.Dispose();
        Procore.Dispose();
        return ValueTask.CompletedTask;
    }
}
