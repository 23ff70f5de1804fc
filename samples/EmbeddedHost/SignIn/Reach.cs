using System.Net;

namespace EmbeddedHost;

/// <summary>
/// Where a request comes from. A proxy's word counts where the configuration knows the proxy, and for two things alone: that a request under the public address is one, and who sent a webhook.
/// Under which name and by which scheme people come, the configuration says and no header.
/// </summary>
internal sealed class Reach(WebSettings settings)
{
    /// <summary>Whether it reaches the pages: from this machine, or where an OpenID provider signs people in, through a known proxy under the public address, which it has from then on.</summary>
    public bool Admits(HttpRequest request)
    {
        if (OnThisMachine.IsOfThisMachine(request)) return true;
        if (settings is not { PublicAddress: { } address, Provider: not null } || !IsKnown(Plain(request.HttpContext.Connection.RemoteIpAddress)) || !IsOf(address, request)) return false;
        request.Scheme = address.Scheme;
        request.Host = address.IsDefaultPort ? new(address.IdnHost) : new(address.IdnHost, address.Port);
        return true;
    }

    /// <summary>Who sent it: whoever is connected, or where that is a known proxy, whoever it says.</summary>
    public IPAddress SenderOf(HttpRequest request)
    {
        var sender = Plain(request.HttpContext.Connection.RemoteIpAddress);
        var told = request.Headers["X-Forwarded-For"].SelectMany(line => (line ?? string.Empty).Split(',')).ToList();
        for (var last = told.Count - 1; last >= 0 && IsKnown(sender) && IPAddress.TryParse(told[last].Trim(), out var before); last--) sender = Plain(before);
        return sender;
    }

    private bool IsKnown(IPAddress address) => settings.KnownProxies.Any(network => network.Contains(address));

    // A proxy keeps the name that was asked for, or says it beside.
    private static bool IsOf(Uri address, HttpRequest request)
    {
        var asked = request.Headers["X-Forwarded-Host"] is [{ Length: > 0 } one] ? new HostString(one) : request.Host;
        return asked.HasValue && asked.Host.Equals(address.IdnHost, StringComparison.OrdinalIgnoreCase) && (asked.Port ?? address.Port) == address.Port;
    }

    private static IPAddress Plain(IPAddress? address) => address switch
    {
        null => IPAddress.None,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
        _ => address,
    };
}
