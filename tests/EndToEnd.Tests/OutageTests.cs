using System.Text.Json.Nodes;

namespace EndToEnd.Tests;

/// <summary>Every way to lose a service, with the host and the sandbox as processes: told everywhere while it lasts, once, and over by itself.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private readonly TemporaryDirectory _data = new();
    private SandboxProgram _sandbox = null!;
    private ServingHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await Programs.SandboxAsync("--seed", "1", "--orders", "8", "--speed", "20");
        _host = await ServingHost.StartAsync(_sandbox, _data);
        await _host.UntilQuietAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _sandbox.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Every_way_to_lose_a_service_is_said_everywhere_and_is_over_by_itself()
    {
        await MeetAsync(Fault("zoho", "ResetBefore"), Access("procore_account", "false", "true"), "Failing", "NeedsAuthorization");
        await MeetAsync(Access("zoho_token", "false", "true"), Fault("procore", "ResetBefore"), "NeedsAuthorization", "Failing");
        await MeetAsync(Fault("zoho", "ServerError"), Access("procore_company", "false", "true"), "Failing", "NeedsAuthorization");
        await MeetAsync(Access("zoho_scopes", "\"ZohoBooks.settings.READ\"", "\"ZohoBooks.fullaccess.all\""), Fault("procore", "ServerError"), "NeedsAuthorization", "Failing");
        await MeetAsync(Fault("zoho", "TooManyRequestsWithRetryAfter"), Fault("procore", "TooManyRequestsWithRetryAfter"), "Throttled", "Throttled");
        var late = Access("told_minutes_ahead", "-120", "0");
        await MeetAsync(late, late, "ClockApart", "ClockApart");
    }

    private async Task MeetAsync(Way zoho, Way procore, string zohoIs, string procoreIs)
    {
        var (lost, back) = (Lines(" is "), Lines(" answers again"));
        await SetAsync(zoho, procore, way => way.Breaks);
        await UntilAsync(async () =>
        {
            var (isWell, said) = await _host.HealthAsync();
            var troubles = said["troubles"]!.AsArray().Select(one => (string)one!).ToList();
            return !isWell && troubles.Any(one => one.Contains($"Zoho Books is {zohoIs} since", StringComparison.Ordinal)) && troubles.Any(one => one.Contains($"Procore is {procoreIs} since", StringComparison.Ordinal));
        });

        var services = (await _host.GetAsync("/api/status"))["connections"]![0]!["services"]!.AsArray();
        Assert.Equal([zohoIs, procoreIs], services.Select(one => (string)one!["state"]!));
        Assert.All(services, one => Assert.NotEmpty((string)one!["sentence"]!));
        var told = await ToldAsync();
        Assert.Equal(zohoIs == "ClockApart" ? 1 : 2, told.Count);
        Assert.All(told, one => Assert.NotEmpty((string)one["nextStep"]!));
        Assert.True(Lines(" is ") - lost >= 2, _host.Program.Everything());

        await SetAsync(zoho, procore, way => way.Mends);
        await UntilAsync(async () => (await _host.HealthAsync()).IsWell);
        Assert.Empty(await ToldAsync());
        await UntilAsync(() => Task.FromResult(Lines(" answers again") - back >= 2));
        Assert.Equal((lost + 2, back + 2), (Lines(" is "), Lines(" answers again")));
    }

    private async Task SetAsync(Way zoho, Way procore, Func<Way, (string Path, string Body)> choose)
    {
        var rules = new JsonArray([.. new[] { zoho, procore }.Select(choose).Where(one => one.Path == "faults" && one.Body.Length > 0).Select(one => JsonNode.Parse(one.Body))]);
        await _sandbox.PostAsync("/_sandbox/faults", new JsonObject { ["rules"] = rules }.ToJsonString());
        foreach (var (path, body) in new[] { zoho, procore }.Select(choose).Where(one => one.Path == "access")) await _sandbox.PostAsync($"/_sandbox/{path}", body);
    }

    /// <summary>The open questions that are about the connection.</summary>
    private async Task<List<JsonNode>> ToldAsync() =>
        [.. (await _host.GetAsync("/api/review")).AsArray().Select(item => item!).Where(item => (string)item["code"]! is "ClockApart" or "ConnectionFailing" or "ConnectionThrottled" or "ConnectionNotAuthorized")];

    /// <summary>Lines of the log about a service.</summary>
    private int Lines(string words) => _host.Program.Everything().Split('\n').Count(line =>
        (line.Contains("Zoho Books" + words, StringComparison.Ordinal) || line.Contains("Procore" + words, StringComparison.Ordinal)) && !line.Contains("/health", StringComparison.Ordinal));

    private static Way Fault(string side, string kind) => new(("faults", $$"""{"side":"{{side}}","kind":"{{kind}}"}"""), ("faults", ""));

    private static Way Access(string name, string broken, string mended) => new(("access", $$"""{"{{name}}":{{broken}}}"""), ("access", $$"""{"{{name}}":{{mended}}}"""));

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        over.CancelAfter(TimeSpan.FromMinutes(5)); // against a hang only
        while (!await isSo()) await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, over.Token);
    }

    private sealed record Way((string Path, string Body) Breaks, (string Path, string Body) Mends);
}
