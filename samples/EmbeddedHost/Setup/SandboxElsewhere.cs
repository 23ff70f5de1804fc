using System.Text.Json;
using Procore.Client;
using Sandbox;
using ZohoBooks.Client;

namespace EmbeddedHost;

/// <summary>A sandbox in a process of its own, reached over two loopback ports. This process sets its clock by the sandbox's.</summary>
internal sealed class SandboxElsewhere : ISandboxSystems
{
    private readonly SandboxAddress _address;

    private SandboxElsewhere(SandboxAddress address, SandboxControl control, SandboxClock clock, ConfiguredConnection connection)
    {
        _address = address;
        Control = control;
        Time = new ScaledTimeProvider(clock.Speed, clock.Now);
        Connections = [connection];
    }

    public string Description => $"the sandbox at {_address.Zoho} and {_address.Procore}";

    public TimeProvider Time { get; }

    public IReadOnlyList<ConfiguredConnection> Connections { get; }

    public bool OutliveTheHost => true;

    public SandboxControl Control { get; }

    public static async Task<SandboxElsewhere> ConnectAsync(SandboxAddress address, SandboxSettings settings, CancellationToken cancellationToken)
    {
        var control = new SandboxControl(new HttpClient { BaseAddress = address.Zoho });
        try
        {
            var credentials = await control.ReadCredentialsAsync(cancellationToken);
            return new SandboxElsewhere(address, control, await control.ReadClockAsync(cancellationToken), SandboxConnection.Of(credentials, settings));
        }
        catch (Exception problem) when (problem is HttpRequestException or JsonException || (problem is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            control.Dispose();
            var why = problem is HttpRequestException ? problem.Message : "what is there is no sandbox";
            throw new InputException($"No sandbox answers at {address.Zoho}: {why.TrimEnd('.')}. Start one, and copy the two addresses that it prints.");
        }
    }

    public void Configure(ZohoBooksOptions options) => options.LoopbackEndpoints = new(Api: _address.Zoho, Accounts: _address.Zoho);

    public void Configure(ProcoreOptions options) => options.LoopbackEndpoints = new(Api: _address.Procore, Login: _address.Procore);

    public HttpMessageHandler CreateHandler() =>
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = System.Net.DecompressionMethods.All };

    public ValueTask DisposeAsync()
    {
        Control.Dispose();
        return ValueTask.CompletedTask;
    }
}
