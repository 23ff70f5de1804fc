namespace ZohoProcore.Sync;

/// <summary>A text with names in braces, as <see cref="MappingPolicy"/> has them, taken apart. Pure.</summary>
internal sealed class FieldText
{
    /// <summary>Names that stand alone.</summary>
    private static readonly string[] Plain =
    [
        "number", "reference", "notes", "vendor", "date", "deliveryDate", "paymentTerms", "shipVia",
        "lineName", "lineDescription", "account", "itemName",
    ];

    /// <summary>Names that are followed by a colon and what people call the field.</summary>
    private static readonly string[] Named = ["order", "line", "item", "tag", "itemTag"];

    /// <summary>Names of what a commitment has.</summary>
    private static readonly string[] OfCommitments = ["number", "status", "id", "project", "total"];

    private FieldText(IReadOnlyList<FieldTextPart> parts) => Parts = parts;

    /// <summary>What the text is made of, in its order.</summary>
    public IReadOnlyList<FieldTextPart> Parts { get; }

    /// <summary>Whether the items of lines have to be read for it.</summary>
    public bool NeedsItems => Parts.Any(part => part.Names.Any(name => name.Kind is "item" or "itemTag" or "itemName"));

    /// <summary>The text of a policy that was checked.</summary>
    public static FieldText Of(string text, bool isOfCommitment = false) => Read(text, isOfCommitment).Text ?? new([]);

    /// <summary>What is wrong with a text, as the end of a sentence; null when nothing is.</summary>
    public static string? Problem(string text, bool isOfCommitment = false) => Read(text, isOfCommitment).Problem;

    private static (FieldText? Text, string? Problem) Read(string text, bool isOfCommitment)
    {
        var (plain, named) = isOfCommitment ? (OfCommitments, []) : (Plain, Named);
        var example = isOfCommitment ? "{number}" : "{order:Job title}";
        var parts = new List<FieldTextPart>();
        for (var at = 0; at < text.Length;)
        {
            var opens = text.IndexOf('{', at);
            var closes = opens < 0 ? -1 : text.IndexOf('}', opens);
            var literal = text.Substring(at, (opens < 0 ? text.Length : opens) - at);
            if (text.IndexOf('}', at) is >= 0 and var stray ? opens < 0 || stray < opens : opens >= 0)
            {
                return (null, $"every {{ needs a }}, as in {example}.");
            }

            if (literal.Length > 0)
            {
                parts.Add(new(literal, []));
            }

            if (opens < 0)
            {
                break;
            }

            var names = text.Substring(opens + 1, closes - opens - 1).Split('|').Select(name => Name(name, plain, named)).ToList();
            if (names.Exists(name => name is null))
            {
                return (null, $"in braces stands {string.Join(", ", plain)}" + (isOfCommitment ? "."
                    : $"; or {string.Join(", ", named)} with a colon and a name, as in {example}."));
            }

            parts.Add(new(string.Empty, [.. names.OfType<FieldTextName>()]));
            at = closes + 1;
        }

        return parts.Exists(part => part.Names.Count > 0)
            ? (new(parts), null)
            : (null, $"it has to say in braces where it comes from, as in {example}.");
    }

    private static FieldTextName? Name(string text, string[] plain, string[] named)
    {
        var colon = text.IndexOf(':');
        var kind = (colon < 0 ? text : text.Substring(0, colon)).Trim();
        var name = colon < 0 ? string.Empty : text.Substring(colon + 1).Trim();
        return (colon < 0 ? plain : named).Contains(kind) && (colon < 0 || name.Length > 0) ? new(kind, name) : null;
    }
}

/// <summary>A part of such a text: what stands there as it is, or names of which the first with a value counts.</summary>
/// <param name="Literal">What stands there as it is.</param>
/// <param name="Names">The names; none where the part stands there as it is.</param>
internal sealed record FieldTextPart(string Literal, IReadOnlyList<FieldTextName> Names);

/// <summary>Where a value comes from.</summary>
/// <param name="Kind">Whose it is, or which of the order's fields.</param>
/// <param name="Name">What people call it; empty for the order's own fields.</param>
internal sealed record FieldTextName(string Kind, string Name);
