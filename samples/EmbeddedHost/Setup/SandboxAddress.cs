namespace EmbeddedHost;

/// <summary>Where a sandbox listens: one port stands for Zoho with its accounts server, the other for Procore with its login server.</summary>
/// <param name="Zoho">Zoho's port, as a loopback address.</param>
/// <param name="Procore">Procore's port, as a loopback address.</param>
public sealed record SandboxAddress(Uri Zoho, Uri Procore)
{
    /// <summary>Reads <c>ZOHO_URL,PROCORE_URL</c>. Only loopback addresses are taken: a sandbox has no business elsewhere.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The address.</param>
    public static bool TryParse(string text, out SandboxAddress? address)
    {
        address = null;
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !TryParseOne(parts[0], out var zoho) || !TryParseOne(parts[1], out var procore)) return false;
        address = new SandboxAddress(zoho!, procore!);
        return true;
    }

    private static bool TryParseOne(string text, out Uri? uri) =>
        Uri.TryCreate(text, UriKind.Absolute, out uri) && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback && uri.AbsolutePath == "/";
}
