namespace ZohoBooks.Client;

/// <summary>
/// A code that Zoho handed out, and the data centre that accepts it. It works once, within two minutes. It prints masked.
/// </summary>
/// <param name="Value">The code. A secret.</param>
/// <param name="Region">The data centre of the user.</param>
public sealed record ZohoAuthorizationCode(string Value, ZohoRegion Region)
{
    /// <inheritdoc />
    public override string ToString() => $"ZohoAuthorizationCode {{ Value = ***, Region = {Region} }}";
}
