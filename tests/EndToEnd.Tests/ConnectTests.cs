using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EmbeddedHost;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>A connection is added: consent in the browser, a check of both sides, and only then settings without a secret and credentials in the vault.</summary>
public sealed partial class ConnectTests : IClassFixture<ConnectSandbox>
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5); // against a hang only

    private readonly SandboxProgram _sandbox;

    public ConnectTests(ConnectSandbox sandbox) => _sandbox = sandbox.Program;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_user_consents_in_the_browser_and_the_host_has_what_it_needs()
    {
        var credentials = await _sandbox.GetAsync("/_sandbox/credentials");
        var (zoho, procore) = (credentials["zoho"]!, credentials["procore"]!);
        using var folder = new TemporaryDirectory();
        var settings = Path.Combine(folder.Path, "appsettings.json");
        await File.WriteAllTextAsync(settings, """{ "DataDirectory": "store" }""", Token);
        await using var connect = Programs.HostIn(folder.Path, Secrets(credentials), [.. Arguments(credentials), "--redirect-port", "0"]);
        var address = Address().Match(await connect.WaitForErrorAsync("/oauth/v2/auth", Token)).Value;

        // A callback that is not of this consent is turned away, and ends nothing.
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var redirect = Uri.UnescapeDataString(Redirect().Match(address).Groups[1].Value);
        using (var forged = await browser.GetAsync(new Uri($"{redirect}?code=1000.x&state=somebody-elses-state"), Token)) Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.False(connect.HasExited);

        using var page = await browser.GetAsync(new Uri(address), Token);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        using (var back = await browser.GetAsync(page.Headers.Location!, Token)) Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.True(await connect.ExitAsync(Limit) == 0, connect.Everything());
        Assert.Contains("acme is added.", connect.Output, StringComparison.Ordinal);
        Assert.Contains("ok      Zoho Books", connect.Output, StringComparison.Ordinal);

        var written = await File.ReadAllTextAsync(settings, Token);
        foreach (var secret in (string[])[(string)zoho["client_secret"]!, (string)zoho["refresh_token"]!, (string)procore["client_secret"]!])
        {
            Assert.DoesNotContain(secret, written, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, connect.Everything(), StringComparison.Ordinal);
        }

        // What was there stays, and what was added can be read and leads there with the credentials of the vault.
        Assert.Equal("store", (string)JsonNode.Parse(written)!["DataDirectory"]!);
        var added = Assert.Single(ConnectionReader.Read(SettingsReader.Read([folder.Path])));
        Assert.Equal(("acme", (string)zoho["organization_id"]!), (added.Connection.Id, added.Connection.OrganizationId));
        using var directory = DataDirectory.Visit(Path.Combine(folder.Path, "store"));
        await using var systems = new RealSystems([]);
        using var runtime = await SyncRuntime.OpenStoredAsync(directory, systems, Token);
        Assert.Equal((string)zoho["refresh_token"]!, await runtime.Vault.ReadAsync("acme", CredentialNames.ZohoRefreshToken, Token));
        Assert.Equal((string)procore["client_secret"]!, await runtime.Vault.ReadAsync("acme", CredentialNames.ProcoreClientSecret, Token));

        // A second time there is one of that id.
        await using var again = Programs.HostIn(folder.Path, Secrets(credentials), Arguments(credentials));
        Assert.Equal(2, await again.ExitAsync(Limit));
        Assert.Contains("has a connection \"acme\" already", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_stored_while_a_side_lacks_something()
    {
        var credentials = await _sandbox.GetAsync("/_sandbox/credentials");
        using var folder = new TemporaryDirectory();
        var secrets = Secrets(credentials);
        secrets["ZOHO_REFRESH_TOKEN"] = (string)credentials["zoho"]!["refresh_token"]!;
        secrets["PROCORE_CLIENT_SECRET"] = "not-the-one";
        await using var connect = Programs.HostIn(folder.Path, secrets, Arguments(credentials));
        Assert.True(await connect.ExitAsync(Limit) == 1, connect.Everything());
        Assert.Contains("MISSING Procore", connect.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was stored.", connect.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_script_is_told_what_was_checked_and_where_it_was_added()
    {
        var credentials = await _sandbox.GetAsync("/_sandbox/credentials");
        using var folder = new TemporaryDirectory();
        var secrets = Secrets(credentials);
        secrets["ZOHO_REFRESH_TOKEN"] = (string)credentials["zoho"]!["refresh_token"]!;
        await using var connect = Programs.HostIn(folder.Path, secrets, [.. Arguments(credentials), "--json"]);
        Assert.True(await connect.ExitAsync(Limit) == 0, connect.Everything());
        var told = JsonNode.Parse(connect.Output)!;
        Assert.Equal(("acme", true), ((string)told["connection"]!, (bool)told["isAdded"]!));
        Assert.All(told["findings"]!.AsArray(), one => Assert.True((bool)one!["isWell"]!));
        Assert.True(File.Exists((string)told["settings"]!) && Directory.Exists((string)told["data"]!), connect.Output);
    }

    [Fact]
    public async Task Everything_that_is_missing_is_said_at_once()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(2, await CommandLine.RunAsync(["connect", "--id", "acme"], output, error));
        foreach (var missing in (string[])["--region", "--organization", "--company", "--orders-from", "--zoho-client-secret-file or ZOHO_CLIENT_SECRET"])
            Assert.Contains(missing, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("--id,", error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().Trim().Split('\n'));
    }

    [Fact]
    public void A_file_that_would_lose_something_is_left_alone()
    {
        using var folder = new TemporaryDirectory();
        var path = Path.Combine(folder.Path, "settings.json");
        File.WriteAllText(path, "{ // ours\n \"DataDirectory\": \"store\" }");
        Assert.Contains("it has comments", Assert.Throws<InputException>(() => ConnectionFile.Open(path)).Message, StringComparison.Ordinal);
    }

    /// <summary>It may hold the secrets of other connections, and a link may lead to it.</summary>
    [Fact]
    public void A_file_of_settings_keeps_its_rights_and_its_place()
    {
        using var folder = new TemporaryDirectory();
        var (link, real) = (Path.Combine(folder.Path, "appsettings.json"), Path.Combine(folder.Path, "ours.json"));
        File.WriteAllText(real, """{ "DataDirectory": "store" }""");
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(link, real);
        ConnectionFile.Open(link).Add(new() { Id = "acme" });
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(real));
        Assert.Equal(real, new FileInfo(link).LinkTarget);
        Assert.Equal("acme", (string)JsonNode.Parse(File.ReadAllText(real))!["Connections"]![0]!["Id"]!);
        Assert.Equal([link, real], Directory.GetFileSystemEntries(folder.Path).Order(StringComparer.Ordinal));
    }

    /// <summary>Names of settings may be written in any capitals, and what is no connection keeps none from being added.</summary>
    [Fact]
    public void A_connection_is_there_however_its_keys_are_written()
    {
        using var folder = new TemporaryDirectory();
        var path = Path.Combine(folder.Path, "settings.json");
        File.WriteAllText(path, """{ "connections": [ "x", null, { "Id": 7 }, { "id": "acme" } ] }""");
        var file = ConnectionFile.Open(path);
        Assert.Contains("has a connection \"acme\" already", Assert.Throws<InputException>(() => file.ThrowIfThere("acme")).Message, StringComparison.Ordinal);
        file.ThrowIfThere("cove");
    }

    private static Dictionary<string, string> Secrets(JsonNode credentials) => new()
    {
        ["ZOHO_CLIENT_SECRET"] = (string)credentials["zoho"]!["client_secret"]!,
        ["PROCORE_CLIENT_SECRET"] = (string)credentials["procore"]!["client_secret"]!,
    };

    private string[] Arguments(JsonNode credentials) =>
    [
        "connect", "--id", "acme", "--region", (string)credentials["zoho"]!["region"]!, "--organization", (string)credentials["zoho"]!["organization_id"]!,
        "--zoho-client-id", (string)credentials["zoho"]!["client_id"]!, "--company", $"{credentials["procore"]!["company_id"]}", "--procore-client-id", (string)credentials["procore"]!["client_id"]!,
        "--orders-from", "all", "--commitment-status", "Draft", "--sandbox", _sandbox.Address,
    ];

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/oauth/v2/auth\S+")]
    private static partial Regex Address();

    [GeneratedRegex("redirect_uri=([^&]+)")]
    private static partial Regex Redirect();
}

/// <summary>One sandbox for the tests of a class.</summary>
public sealed class ConnectSandbox : IAsyncLifetime
{
    internal SandboxProgram Program { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Program = await Programs.SandboxAsync("--orders", "3", "--speed", "60");

    public ValueTask DisposeAsync() => Program.DisposeAsync();
}
