namespace EmbeddedHost;

/// <summary>Part of a list that is too long for one answer. Where the next part begins says the header Link with rel="next" (RFC 8288); the last part has none.</summary>
internal static class ListPart
{
    private const int Usual = 200;
    private const int Most = 1000;

    /// <summary>Whether a part is asked for, and not everything.</summary>
    public static bool IsAsked(string? after, int? most) => after is not null || most is not null;

    /// <summary>How many rows a part has at most.</summary>
    /// <exception cref="InputException">So many it can't have.</exception>
    public static int Size(int? most) => most switch
    {
        null => Usual,
        >= 1 and <= Most => most.Value,
        _ => throw new InputException(FormattableString.Invariant($"\"most\" says how many come at once: a number from 1 to {Most}.")),
    };

    /// <summary>Says where the next part begins.</summary>
    public static void Next(HttpContext context, string after)
    {
        var request = context.Request;
        var query = QueryString.Create(request.Query.Where(one => !string.Equals(one.Key, "after", StringComparison.OrdinalIgnoreCase))).Add("after", after);
        context.Response.Headers.Link = $"<{request.PathBase}{request.Path}{query}>; rel=\"next\"";
    }
}
