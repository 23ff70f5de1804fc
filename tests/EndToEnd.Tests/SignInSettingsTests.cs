using System.Net;
using EmbeddedHost;

namespace EndToEnd.Tests;

/// <summary>What may be wrong with how the host is reached and who signs people in: a sentence each, everything at once, and never the secret.</summary>
public sealed class SignInSettingsTests
{
    private const string Here = "http://127.0.0.1:5080";
    private const string Everywhere = "http://0.0.0.0:5080";

    [Fact]
    public void Nothing_configured_is_the_one_time_link_on_this_machine()
    {
        var read = WebSettings.Read(new(), Here, hooks: null);
        Assert.True(read is { Provider: null, PublicAddress: null, Hooks: null, KnownProxies.Count: 0 });
    }

    [Fact]
    public void What_is_configured_whole_is_taken()
    {
        var read = WebSettings.Read(Whole(), Everywhere, new(IPAddress.Any, 5081));
        Assert.Equal("0.0.0.0:5081", read.Hooks!.ToString());
        Assert.Equal("https://sync.example.com/", read.PublicAddress!.AbsoluteUri);
        Assert.Equal(["10.0.0.5/32", "10.1.0.0/16", "::1/128"], read.KnownProxies.Select(one => one.ToString()));
        Assert.Equal(["viewer", "people"], read.Provider!.Roles[Role.Viewer].Concat(read.Provider.Roles[Role.Decider]));
        Assert.Equal("127.0.0.1:6000", WebSettings.Read(Whole(one => one.Hooks = "127.0.0.1:6000"), Here, hooks: null).Hooks!.ToString());
        Assert.Equal("127.0.0.1:7000", WebSettings.Read(Whole(one => one.Hooks = "127.0.0.1:6000"), Here, new(IPAddress.Loopback, 7000)).Hooks!.ToString());
    }

    [Fact]
    public void Each_thing_that_is_wrong_is_a_sentence()
    {
        foreach (var (change, sentence) in ((Action<HostSettings>, string)[])
        [
            (one => one.Hooks = "5081", "Hooks is \"5081\"; it has to be an address and a port, such as 127.0.0.1:5081."),
            (one => one.SignIn.PublicAddress = "http://sync.example.com", "SignIn:PublicAddress is \"http://sync.example.com\"; it has to be the https address"),
            (one => one.SignIn.PublicAddress = "https://sync.example.com/path", "without a path"),
            (one => one.SignIn.KnownProxies = ["proxy.example.com"], "SignIn:KnownProxies:0 is \"proxy.example.com\"; it has to be the address of a proxy or a network"),
            (one => one.SignIn.KnownProxies = [], "SignIn:PublicAddress goes with SignIn:KnownProxies"),
            (one => one.SignIn.OpenIdConnect = null, "SignIn:PublicAddress goes with SignIn:OpenIdConnect"),
            (one => one.SignIn.OpenIdConnect!.Authority = "http://login.example.com", "SignIn:OpenIdConnect:Authority is \"http://login.example.com\"; it has to be the https address"),
            (one => one.SignIn.OpenIdConnect!.Authority = "", "SignIn:OpenIdConnect:Authority is \"\""),
            (one => one.SignIn.OpenIdConnect!.ClientId = "", "SignIn:OpenIdConnect:ClientId is missing"),
            (one => one.SignIn.OpenIdConnect!.NameClaim = "", "SignIn:OpenIdConnect:NameClaim is empty"),
            (one => one.SignIn.OpenIdConnect!.RoleClaim = "", "SignIn:OpenIdConnect:RoleClaim is empty"),
            (one => one.SignIn.OpenIdConnect!.ClientSecret = "", "one of the two is needed"),
            (one => one.SignIn.OpenIdConnect!.ClientSecretFile = "x", "one of the two is needed"),
            (one => (one.SignIn.OpenIdConnect!.ClientSecret, one.SignIn.OpenIdConnect.ClientSecretFile) = ("", "/nowhere/at/all"), "SignIn:OpenIdConnect:ClientSecretFile can't be read"),
        ])
        {
            var problem = Assert.Throws<InputException>(() => WebSettings.Read(Whole(change), Here, hooks: null));
            Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("canary", problem.Message, StringComparison.Ordinal);
            Assert.All(problem.Message.Split('\n')[1..], line => Assert.EndsWith(".", line, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Everything_that_is_wrong_comes_at_once()
    {
        var problem = Assert.Throws<InputException>(() => WebSettings.Read(
            new() { Hooks = "x", SignIn = new() { PublicAddress = "x", KnownProxies = ["y", "z"], OpenIdConnect = new() } }, Everywhere, hooks: null));
        foreach (var part in (string[])["Hooks is", "SignIn:PublicAddress is", "KnownProxies:0 is", "KnownProxies:1 is", "Authority is", "ClientId is", "ClientSecret,"])
            Assert.Contains(part, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Everywhere)]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.0.2.1:5080")]
    public void An_address_that_other_machines_reach_takes_a_provider_and_a_proxy(string url)
    {
        Assert.Contains("whoever signs in does so on this machine", Assert.Throws<InputException>(() => WebSettings.Read(new(), url, hooks: null)).Message, StringComparison.Ordinal);
        var alone = Whole(one => (one.SignIn.PublicAddress, one.SignIn.KnownProxies) = ("", []));
        Assert.Contains("SignIn:PublicAddress and SignIn:KnownProxies have to say", Assert.Throws<InputException>(() => WebSettings.Read(alone, url, hooks: null)).Message, StringComparison.Ordinal);
        Assert.NotNull(WebSettings.Read(alone, Here, hooks: null).Provider);
        Assert.NotNull(WebSettings.Read(Whole(), url, hooks: null).Provider);
    }

    [Fact]
    public async Task The_secret_may_lie_in_a_file()
    {
        using var directory = new TemporaryDirectory();
        var file = Path.Combine(directory.Path, "secret");
        await File.WriteAllTextAsync(file, "canary-of-the-file\n", TestContext.Current.CancellationToken);
        var read = WebSettings.Read(Whole(one => (one.SignIn.OpenIdConnect!.ClientSecret, one.SignIn.OpenIdConnect.ClientSecretFile) = ("", file)), Here, hooks: null);
        Assert.Equal("canary-of-the-file", read.Provider!.ClientSecret);
        await File.WriteAllTextAsync(file, "\n", TestContext.Current.CancellationToken);
        var empty = Assert.Throws<InputException>(() => WebSettings.Read(Whole(one => (one.SignIn.OpenIdConnect!.ClientSecret, one.SignIn.OpenIdConnect.ClientSecretFile) = ("", file)), Here, hooks: null));
        Assert.Contains("which is empty.", empty.Message, StringComparison.Ordinal);
    }

    private static HostSettings Whole(Action<HostSettings>? change = null)
    {
        var settings = new HostSettings
        {
            SignIn = new()
            {
                PublicAddress = "https://sync.example.com",
                KnownProxies = ["10.0.0.5", "10.1.0.0/16", "::1"],
                OpenIdConnect = new() { Authority = "https://login.example.com/tenant", ClientId = "host", ClientSecret = "canary-of-the-environment", Roles = new() { Decider = ["people"] } },
            },
        };
        change?.Invoke(settings);
        return settings;
    }
}
