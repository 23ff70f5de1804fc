using System.Globalization;
using System.Net;

namespace EmbeddedHost;

/// <summary>How the host is reached and who signs people in, as it was configured and found to be sound.</summary>
internal sealed record WebSettings
{
    /// <summary>Where webhooks come in; null: beside the pages, see <see cref="HookAddress.After"/>.</summary>
    public IPEndPoint? Hooks { get; init; }

    /// <summary>How many webhooks are taken.</summary>
    public HookLimits Limits { get; init; } = new();

    /// <summary>The address that people open through a proxy; null: there is none.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>The proxies whose word counts.</summary>
    public IReadOnlyList<IPNetwork> KnownProxies { get; init; } = [];

    /// <summary>The OpenID provider that signs people in; null: the one-time link does.</summary>
    public ProviderSettings? Provider { get; init; }

    /// <summary>Reads what is configured.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="url">Where the pages listen.</param>
    /// <param name="hooks">Where webhooks come in, by the command line; null: as the settings say.</param>
    /// <exception cref="InputException">Something of it can't be used: everything at once.</exception>
    public static WebSettings Read(HostSettings settings, string url, IPEndPoint? hooks)
    {
        var problems = new List<string>();
        var read = new WebSettings
        {
            Hooks = hooks ?? HooksOf(settings.Hooks, problems),
            PublicAddress = PublicAddressOf(settings.SignIn, problems),
            KnownProxies = [.. settings.SignIn.KnownProxies.Select((text, index) => ProxyOf(text, index, problems)).OfType<IPNetwork>()],
            Provider = settings.SignIn.OpenIdConnect is { } provider ? ProviderSettings.Read(provider, problems) : null,
        };
        if (problems.Count > 0) throw new InputException("The configuration can't be used:\n  " + string.Join("\n  ", problems));
        if (!new Uri(url).IsLoopback) read.ThrowIfNoProxySignsIn(url);
        return read;
    }

    // A page that other machines reach is for people whom somebody signs in, and by no way that can be listened to.
    private void ThrowIfNoProxySignsIn(string url)
    {
        if (Provider is null)
            throw new InputException(
                $"--urls can't be {url}: whoever signs in does so on this machine, and other machines would reach that address too. Listen on a loopback address such as {ServeCommand.DefaultUrl}, "
                + "with --hooks ADDRESS:PORT for the webhooks, or have an OpenID provider sign people in (SignIn:OpenIdConnect in the README).");
        if (PublicAddress is null)
            throw new InputException(
                $"--urls can't be {url} yet: other machines reach it, so people come through a TLS proxy, and SignIn:PublicAddress and SignIn:KnownProxies have to say under which address and which proxies those are.");
    }

    private static IPEndPoint? HooksOf(string text, List<string> problems)
    {
        if (text.Length == 0) return null;
        if (HookAddress.TryParse(text, out var endpoint)) return endpoint;
        problems.Add($"Hooks is \"{text}\"; it has to be an address and a port, such as 127.0.0.1:5081.");
        return null;
    }

    private static Uri? PublicAddressOf(SignInSettings settings, List<string> problems)
    {
        if (settings.PublicAddress.Length == 0) return null;
        if (!Uri.TryCreate(settings.PublicAddress, UriKind.Absolute, out var address) || address is not { Scheme: "https", PathAndQuery: "/", UserInfo: "", Fragment: "" })
            problems.Add($"SignIn:PublicAddress is \"{settings.PublicAddress}\"; it has to be the https address that people open, without a path, such as https://sync.example.com.");
        if (settings.OpenIdConnect is null) problems.Add("SignIn:PublicAddress goes with SignIn:OpenIdConnect: a one-time link signs in on this machine alone.");
        if (settings.KnownProxies.Count == 0) problems.Add("SignIn:PublicAddress goes with SignIn:KnownProxies: no other proxy's requests are taken.");
        return address;
    }

    private static IPNetwork? ProxyOf(string text, int index, List<string> problems)
    {
        if (IPNetwork.TryParse(text, out var network)) return network;
        if (IPAddress.TryParse(text, out var address)) return new(address, address.GetAddressBytes().Length * 8);
        problems.Add(string.Create(
            CultureInfo.InvariantCulture, $"SignIn:KnownProxies:{index} is \"{text}\"; it has to be the address of a proxy or a network of them, such as 10.0.0.5 or 10.0.0.0/24."));
        return null;
    }
}
