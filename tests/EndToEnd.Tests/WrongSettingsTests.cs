using System.Net;
using System.Net.Sockets;

namespace EndToEnd.Tests;

/// <summary>What a person may do wrong around the host, with files, ports and the store: one sentence that says what to do, exit code 2, nothing lost.</summary>
public sealed class WrongSettingsTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3); // against a hang only

    private const string Whole = """
        "OrdersFrom":"all","CommitmentStatus":"Approved","Zoho":{"Region":"us","OrganizationId":"20061","ClientId":"a","ClientSecret":"b","RefreshToken":"c"},"Procore":{"CompanyId":"42","ClientId":"d","ClientSecret":"e"}
        """;

    [Theory]
    [InlineData("""{ "Connections": [ { "Id": "a",, } ] }""", "appsettings.json can't be read: it is no JSON at line 1, column")]
    [InlineData("{ \"Connections\": [\n  { \"Id\": \"a }\n] }", "it is no JSON at line 2")]
    [InlineData("""[ 1, 2 ]""", "appsettings.json can't be read")]
    [InlineData("""{ "Conections": [] }""", "Conections is a key that nothing reads. Known here: DataDirectory, Connections, Sandbox, Logging")]
    [InlineData("""{ "Urls": "http://127.0.0.1:5999" }""", "Urls is a key that nothing reads. Where the host listens is said with --urls.")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://127.0.0.1:5999" } } } }""", "Kestrel is a key that nothing reads. Where the host listens is said with --urls")]
    [InlineData("""{ "AllowedHosts": "x" }""", "AllowedHosts is a key that nothing reads. The API answers to loopback host names only.")]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "Loud" } } }""", "Logging:LogLevel:Default is \"Loud\"; it has to be one of Trace, Debug, Information, Warning, Error, Critical, None.")]
    [InlineData("""{ "Logging": { "Console": { "FormatterName": "json" } } }""", "Logging:Console is a key that nothing reads. Known here: LogLevel, Format.")]
    [InlineData("""{ "Sandbox": { "PlanFirst": "perhaps" } }""", "Sandbox:PlanFirst is \"perhaps\"; it has to be true or false.")]
    [InlineData("""{ "Connections": [ { "Id": "a", "Adoption": "3", WHOLE } ] }""", "Connections:0:Adoption is \"3\"; it has to be one of Review, WhenEqual.")]
    [InlineData("""{ "SignIn": { "Roles": [ "it" ] } }""", "SignIn:Roles is a key that nothing reads. Known here: PublicAddress, KnownProxies, OpenIdConnect.")]
    [InlineData("""{ "SignIn": { "OpenIdConnect": { "Roles": { "Decider": "it" } } } }""", "SignIn:OpenIdConnect:Roles:Decider is \"it\"; it has to be a list")]
    [InlineData("""{ "Connections": "acme" }""", "Connections is \"acme\"; it has to be a list")]
    [InlineData("""{ "Notifications": { "Webhook": "https://example.com/canary-5e1f" } }""", "Notifications:Webhook has to be a group, as the README shows it, and not one value")]
    [InlineData("""{ "Connections": { "acme": {} } }""", "has to be a list")]
    [InlineData("""{ "Sandbox": [ "x" ] }""", "is a key that nothing reads")]
    [InlineData("""{ "DataDirectory": { "Path": "x" } }""", "DataDirectory has to be one value")]
    [InlineData("""{ "Connections": [ { "Id": "a", "Policies": { "Taxes": "InCost" }, WHOLE } ] }""", "Connections:0:Policies is a key that nothing reads")]
    [InlineData("""{ "Connections": [ { "Id": "a", "Cost": { "Tax": "Sometimes" }, WHOLE } ] }""", "Connections:0:Cost:Tax")]
    [InlineData("""{ "Connections": [ { "Id": "a", "Cost": { "OwnLineCodes": { "Freight": { "x": "y" } } }, WHOLE } ] }""", "Connections:0:Cost:OwnLineCodes:Freight has to be one value")]
    [InlineData("""{ "Connections": [ { "Id": "a", "Zoho": { "Region": "us", "OrganizationId": "abc" } } ] }""", "Connections:0:Zoho:OrganizationId must be 1 to 20 digits")]
    [InlineData("""{ "Connections": [ { "Id": "a", WHOLE }, { "Id": "a", WHOLE } ] }""", "is used 2 times")]
    [InlineData("""{ "Connections": [ { "Id": "a" } ] }""", "Connections:0:OrdersFrom is \"\"; it has to be the date of the first order to sync, such as 2026-01-01, or all.")]
    [InlineData("""{ "Connections": [ { "Id": "a", "CommitmentStatus": "Aproved" } ] }""", "Connections:0:CommitmentStatus is \"Aproved\"; choose in which status the commitments of issued orders land. Draft: the budget shows nothing of it")]
    [InlineData("""{ "Connections": [ { "Id": "a", "OrdersFrom": "1.2.2026" } ] }""", "Connections:0:OrdersFrom is \"1.2.2026\"")]
    public async Task A_configuration_file_that_makes_no_sense(string content, string expected)
    {
        using var directory = new TemporaryDirectory();
        await File.WriteAllTextAsync(
            Path.Combine(directory.Path, "appsettings.json"), content.Replace("WHOLE", Whole.Trim(), StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await using var host = Programs.HostIn(directory.Path, "ping");
        await EndsWithASentenceAsync(host, expected);
    }

    /// <summary>The program itself reads its file of settings again while it serves, where no service answers it: takes up what is new there, and goes on with that when the file is broken.</summary>
    [Fact]
    public async Task A_configuration_file_that_is_broken_while_the_host_serves()
    {
        const string Acme = """{ "Id": "acme", WHOLE }""";
        using var directory = new TemporaryDirectory();
        await WriteAsync($$"""{ "Connections": [ {{Acme}} ] }""");
        var nobody = new Dictionary<string, string> { ["HTTPS_PROXY"] = "http://127.0.0.1:9", ["NO_PROXY"] = string.Empty }; // nothing leaves this machine
        await using var host = Programs.HostIn(directory.Path, nobody, "serve", "--urls", "http://127.0.0.1:0");
        await host.WaitForErrorAsync("Listening on", TestContext.Current.CancellationToken);
        await WriteAsync($$"""{ "Connections": [ {{Acme}}, {{Acme.Replace("WHOLE", Whole.Trim().Replace("20061", "20062", StringComparison.Ordinal), StringComparison.Ordinal).Replace("acme", "bolt", StringComparison.Ordinal)}} ] }""");
        await host.WaitForErrorAsync("bolt: it was added.", TestContext.Current.CancellationToken);
        await WriteAsync($$"""{ "Connections": [ {{Acme}},, ] }""");
        await host.WaitForErrorAsync("The connections can't be read again; what runs goes on as it was configured. " + Path.Combine(directory.Path, "appsettings.json"), TestContext.Current.CancellationToken);
        Assert.False(host.HasExited);
        Assert.DoesNotContain("stands still", host.Error, StringComparison.Ordinal);

        Task WriteAsync(string settings) => File.WriteAllTextAsync(Path.Combine(directory.Path, "appsettings.json"), settings.Replace("WHOLE", Whole.Trim(), StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }

    /// <summary>Whoever starts once learns everything that is wrong, of each kind: unknown keys, values of another kind, and what the values say.</summary>
    [Fact]
    public async Task Everything_that_is_wrong_comes_at_once()
    {
        using var directory = new TemporaryDirectory();
        await File.WriteAllTextAsync(
            Path.Combine(directory.Path, "appsettings.json"),
            """{ "Urls": "x", "Connections": [ { "Id": "a b", "Adoption": "Maybe", "Cost": { "Tax": "Maybe" }, "Zoho": { "Region": "moon" }, "Color": "red" } ] }""",
            TestContext.Current.CancellationToken);
        await using var host = Programs.HostIn(directory.Path, "ping");
        await EndsWithASentenceAsync(
            host,
            "Urls is a key that nothing reads",
            "Connections:0:Color is a key that nothing reads",
            "Connections:0:Adoption is \"Maybe\"; it has to be one of",
            "Connections:0:Cost:Tax is \"Maybe\"; it has to be one of",
            "Connections:0:Id is \"a b\"",
            "Connections:0:Zoho:Region is \"moon\"; it has to be one of us, eu",
            "Connections:0:OrdersFrom is \"\"");
    }

    [Fact]
    public async Task A_key_of_the_environment_that_nothing_reads()
    {
        await using var host = Programs.Host(new Dictionary<string, string> { ["ZOHOPROCORE__DATADIR"] = "x" }, "ping");
        await EndsWithASentenceAsync(host, "DATADIR is a key that nothing reads");
    }

    [Fact]
    public async Task An_order_that_there_is_not()
    {
        await using var sandbox = await Programs.SandboxAsync("--orders", "2");
        using var directory = new TemporaryDirectory();
        await using var host = Programs.HostIn(directory.Path, "plan", "NOPE", "--sandbox", sandbox.Address);
        await EndsWithASentenceAsync(host, "There is no purchase order 'NOPE'");
    }

    [Fact]
    public async Task A_port_that_is_in_use()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        await using var sandbox = await Programs.SandboxAsync("--orders", "2");
        using var directory = new TemporaryDirectory();
        await using var host = Programs.HostIn(directory.Path, "serve", "--urls", url, "--sandbox", sandbox.Address);
        await EndsWithASentenceAsync(host, $"Nothing can listen on {url}");
    }

    [Fact]
    public async Task An_address_for_webhooks_that_is_in_use_or_no_address_of_this_machine()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var sandbox = await Programs.SandboxAsync("--orders", "2");
        foreach (var hooks in (string[])[$"127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}", "192.0.2.1:5081"])
        {
            using var directory = new TemporaryDirectory();
            await using var host = Programs.HostIn(directory.Path, "serve", "--urls", "http://127.0.0.1:0", "--hooks", hooks, "--sandbox", sandbox.Address);
            await EndsWithASentenceAsync(host, $"Nothing can listen on {hooks} for webhooks");
        }
    }

    [Fact]
    public async Task A_sign_in_that_is_configured_by_halves()
    {
        using var directory = new TemporaryDirectory();
        await File.WriteAllTextAsync(
            Path.Combine(directory.Path, "appsettings.json"),
            """{ "Hooks": "here", "SignIn": { "PublicAddress": "sync", "OpenIdConnect": { "Authority": "http://login.example.com", "ClientSecret": "canary-5e1f", "Roles": { "Owner": [ "it" ] } } } }""",
            TestContext.Current.CancellationToken);
        await using var host = Programs.HostIn(directory.Path, "serve", "--urls", "http://127.0.0.1:0");
        await EndsWithASentenceAsync(host, "Hooks is \"here\"", "SignIn:PublicAddress is \"sync\"", "SignIn:OpenIdConnect:Authority is", "SignIn:OpenIdConnect:ClientId is missing");
        Assert.DoesNotContain("canary-5e1f", host.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_damaged_and_one_that_another_process_holds()
    {
        await using var sandbox = await Programs.SandboxAsync("--orders", "2");
        using var directory = new TemporaryDirectory();
        await File.WriteAllTextAsync(directory.StoreFile, new string('x', 4096), TestContext.Current.CancellationToken);
        await using (var host = Programs.Host("serve", "--urls", "http://127.0.0.1:0", "--sandbox", sandbox.Address, "--data", directory.Path))
            await EndsWithASentenceAsync(host, "The store is damaged");
        Assert.Equal(new string('x', 4096), await File.ReadAllTextAsync(directory.StoreFile, TestContext.Current.CancellationToken));

        await using (new FileStream(Path.Combine(directory.Path, "owner.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        await using (var host = Programs.Host("serve", "--urls", "http://127.0.0.1:0", "--sandbox", sandbox.Address, "--data", directory.Path))
            await EndsWithASentenceAsync(host, "is in use by another process");
    }

    [Fact]
    public async Task A_sandbox_that_is_none()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        _ = Task.Run(() => AnswerAsync(silent), TestContext.Current.CancellationToken);
        using var directory = new TemporaryDirectory();
        await using var host = Programs.HostIn(directory.Path, "demo", "--sandbox", $"http://127.0.0.1:{port},http://127.0.0.1:{port}");
        await EndsWithASentenceAsync(host, "No sandbox answers at");
    }

    [Fact]
    public async Task A_key_ring_that_is_lost_is_no_dead_end_and_the_files_are_the_owners_alone()
    {
        await using var sandbox = await Programs.SandboxAsync("--orders", "12", "--speed", "60");
        using var directory = new TemporaryDirectory();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(directory.Path, (UnixFileMode)0b111_111_111);
        await using (var first = await ServingHost.StartAsync(sandbox, directory)) await first.UntilQuietAsync();
        var keys = Path.Combine(directory.Path, "keys");
        Directory.Delete(keys, recursive: true);
        await using (var looks = Programs.Host("ping", "--sandbox", sandbox.Address, "--data", directory.Path)) await looks.ExitAsync(TimeSpan.FromMinutes(1));
        if (!OperatingSystem.IsWindows() && Directory.Exists(keys)) Assert.Equal((UnixFileMode)0, File.GetUnixFileMode(keys) & (UnixFileMode)0b000_111_111);

        await using var second = await ServingHost.StartAsync(sandbox, directory);
        await second.UntilQuietAsync();
        Assert.DoesNotContain("   at ", second.Program.Everything(), StringComparison.Ordinal);
        if (OperatingSystem.IsWindows()) return;
        foreach (var file in Directory.EnumerateFiles(directory.Path).Append(keys))
            Assert.Equal((UnixFileMode)0, File.GetUnixFileMode(file) & (UnixFileMode)0b000_111_111);
    }

    /// <summary>As a disk leaves it that was full when the key was written.</summary>
    [Fact]
    public async Task A_key_ring_that_is_damaged_is_said_and_the_way_out_is_one()
    {
        await using var sandbox = await Programs.SandboxAsync("--orders", "2", "--speed", "60");
        using var directory = new TemporaryDirectory();
        await using (var first = await ServingHost.StartAsync(sandbox, directory)) await first.Program.TerminateAsync();
        var keys = Path.Combine(directory.Path, "keys");
        foreach (var key in Directory.GetFiles(keys)) await File.WriteAllTextAsync(key, string.Empty, TestContext.Current.CancellationToken);
        await using (var host = Programs.Host("serve", "--urls", "http://127.0.0.1:0", "--sandbox", sandbox.Address, "--data", directory.Path))
            await EndsWithASentenceAsync(host, "The key ring of the data directory can't be used");

        Directory.Move(keys, keys + "-damaged");
        await using var again = await ServingHost.StartAsync(sandbox, directory);
        await again.UntilQuietAsync();
    }

    [Fact]
    public async Task A_request_that_makes_no_sense_is_answered_in_a_sentence()
    {
        await using var sandbox = await Programs.SandboxAsync("--orders", "2");
        using var directory = new TemporaryDirectory();
        await using var host = await ServingHost.StartAsync(sandbox, directory);
        foreach (var json in (string[])["", "{", "[]", "null", "\"x\"", """{"action":7}""", """{"procoreId":"x"}""", "{}"])
        {
            var answer = await host.PostAsync("/api/review/nope", json);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{json} -> {(int)answer.StatusCode} {body}");
            Assert.Contains("\"detail\":\"", body, StringComparison.Ordinal);
        }
    }

    private static async Task EndsWithASentenceAsync(Program host, params string[] expected)
    {
        var code = await host.ExitAsync(Limit);
        Assert.True(code == 2, $"{code}: {host.Everything()}");
        Assert.All(expected, sentence => Assert.Contains(sentence, host.Error, StringComparison.Ordinal));
        Assert.Empty(host.Output);
        Assert.DoesNotContain("   at ", host.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("stands still", host.Error, StringComparison.Ordinal); // a host that ends tells of no other failure
        Assert.InRange(host.Error.Trim().Split('\n').Length, 1, 20);
    }

    private static async Task AnswerAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 13\r\nContent-Type: text/html\r\n\r\n<html></html>"u8.ToArray(), TestContext.Current.CancellationToken);
    }
}
