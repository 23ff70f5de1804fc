using EmbeddedHost;

namespace EndToEnd.Tests;

/// <summary>The commands explain themselves, and say in one sentence what is wrong with what they were given.</summary>
public sealed class CommandLineTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5); // against a hang only

    [Theory]
    [InlineData("", "demo")]
    [InlineData("serve", "--urls")]
    [InlineData("demo", "--seed")]
    [InlineData("ping", "what is missing")]
    [InlineData("plan", "Writes nothing")]
    [InlineData("audit", "verify")]
    [InlineData("audit verify", "--head")]
    [InlineData("audit export", "--out")]
    [InlineData("policies", "check")]
    [InlineData("policies show", "every key")]
    [InlineData("policies check", "planned anew")]
    [InlineData("connections", "takes up within seconds")]
    [InlineData("connections remove", "Ends a connection for good")]
    [InlineData("connections resume", "--hash")]
    [InlineData("health", "--ready")]
    [InlineData("backup", "beside a host that serves")]
    [InlineData("restore", "found again by its ids")]
    [InlineData("vendors", "trial")]
    [InlineData("vendors trial", "--leave-one-out")]
    public async Task Every_command_has_help(string command, string expected)
    {
        await using var host = Programs.Host([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Equal(0, await host.ExitAsync(Limit));
        Assert.Contains(expected, host.Output, StringComparison.Ordinal);
        Assert.Empty(host.Error);
    }

    [Theory]
    [InlineData("demo --seed x", "--seed needs a whole number")]
    [InlineData("demo --orders 0", "--orders needs a whole number")]
    [InlineData("demo --speed fast", "--speed needs a number")]
    [InlineData("demo --sandbox http://example.com,http://example.com", "--sandbox needs two loopback addresses")]
    [InlineData("demo --sandbox http://127.0.0.1:1,http://127.0.0.1:2", "No sandbox answers at")]
    [InlineData("serve --urls nowhere", "--urls needs an address")]
    [InlineData("serve --urls http://0.0.0.0:5080", "--urls can't be http://0.0.0.0:5080: whoever signs in does so on this machine")]
    [InlineData("--urls http://[::]:5080", "Listen on a loopback address such as http://127.0.0.1:5080, with --hooks ADDRESS:PORT for the webhooks")]
    [InlineData("--urls http://192.0.2.1:5080", "or have an OpenID provider sign people in")]
    [InlineData("serve --hooks 5081", "--hooks needs an address and a port such as 127.0.0.1:5081")]
    [InlineData("serve --hooks localhost:5081", "--hooks needs an address and a port")]
    [InlineData("plan", "or give --all instead of it")]
    [InlineData("plan --all PO-00001", "ORDER and --all exclude each other")]
    [InlineData("plan --all --room", "--room goes with one order")]
    [InlineData("probe --hidden-project abc", "--hidden-project needs the id of a project")]
    [InlineData("nonsense", "nonsense")]
    [InlineData("audit verify --data /nowhere/at/all", "There is no store in")]
    [InlineData("policies check /nowhere/at/all", "The policies can't be read")]
    [InlineData("vendors trial --zoho /nowhere/at/all", "--zoho and --procore go together")]
    [InlineData("vendors trial --zoho /nowhere/at/all --procore /nowhere/at/all", "There is no file")]
    public async Task Bad_input_ends_with_2_and_one_sentence(string arguments, string expected)
    {
        await using var host = Programs.Host(arguments.Split(' '));
        Assert.Equal(2, await host.ExitAsync(Limit));
        Assert.Empty(host.Output);
        Assert.Contains(expected, host.Error, StringComparison.Ordinal);
        Assert.Single(host.Error.Trim().Split('\n'));
    }

    /// <summary>A quick look comes before there is a host: a directory that has none is refused with what works, and that works.</summary>
    [Fact]
    public async Task A_ping_needs_no_store()
    {
        using var directory = new TemporaryDirectory();
        await using var sandbox = await Programs.SandboxAsync("--orders", "3", "--speed", "60");
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(2, await CommandLine.RunAsync(["ping", "--sandbox", sandbox.Address, "--data", directory.Path], output, error));
        Assert.Contains("or leave --data out where no host was started yet.", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await CommandLine.RunAsync(["ping", "--sandbox", sandbox.Address], output, error));
    }

    [Fact]
    public async Task A_configuration_that_makes_no_sense_is_explained_whole()
    {
        var environment = new Dictionary<string, string>
        {
            ["ZOHOPROCORE__CONNECTIONS__0__ID"] = "has space",
            ["ZOHOPROCORE__CONNECTIONS__0__ZOHO__REGION"] = "moon",
            ["ZOHOPROCORE__CONNECTIONS__0__ZOHO__CLIENTSECRET"] = "canary-5e1f",
            ["ZOHOPROCORE__CONNECTIONS__1__ZOHO__DATACENTER__NAME"] = "ae",
            ["ZOHOPROCORE__CONNECTIONS__1__ZOHO__DATACENTER__ACCOUNTS"] = "https://accounts.zoho.ae.evil.example",
            ["ZOHOPROCORE__CONNECTIONS__1__ZOHO__DATACENTER__API"] = "https://www.zohoapis.ae",
        };
        await using var host = Programs.Host(environment, "ping");
        Assert.Equal(2, await host.ExitAsync(Limit));
        foreach (var part in (string[])["Connections:0:Id", "Zoho:Region", "Zoho:OrganizationId", "Zoho:RefreshToken", "Procore:CompanyId", "Procore:ClientSecret",
            "Connections:1:Zoho:DataCenter.Accounts is not on one of Zoho's domains", "Connections:1:Zoho:DataCenter.Pages is missing"])
            Assert.Contains(part, host.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-5e1f", host.Everything(), StringComparison.Ordinal);
    }
}
