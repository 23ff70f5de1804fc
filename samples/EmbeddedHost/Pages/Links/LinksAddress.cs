using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The address of a page of links.</summary>
/// <param name="Connection">The connection; null where there is one.</param>
/// <param name="Kind">What is linked.</param>
/// <param name="Show">What is looked at.</param>
/// <param name="Find">What is looked for.</param>
internal sealed record LinksAddress(string? Connection, LinkKind Kind, LinkShow Show, string? Find)
{
    public string Text(params (string Name, string Value)[] more) =>
        "/links" + QueryString.Create(new[] { ("connection", Connection), ("kind", Kind.ToString()), ("show", Show.ToString()), ("find", Find) }
            .Concat(more.Select(one => (one.Name, (string?)one.Value)))
            .Where(one => !string.IsNullOrEmpty(one.Item2)).Select(one => KeyValuePair.Create(one.Item1, one.Item2)));
}
