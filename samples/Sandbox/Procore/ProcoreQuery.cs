using System.Globalization;

namespace Sandbox;

/// <summary>The query of a call. A parameter that the operation does not document is an error here, so that a misspelt one shows.</summary>
internal sealed class ProcoreQuery(IReadOnlyList<KeyValuePair<string, string>> pairs)
{
    public void AllowOnly(params ReadOnlySpan<string> names)
    {
        foreach ((string name, _) in pairs)
        {
            string plain = name.EndsWith("[]", StringComparison.Ordinal) ? name[..^2] : name;
            if (!names.Contains(plain))
                throw ProcoreProblem.BadRequest(name, "is not a parameter of this operation");
        }
    }

    public string? Text(string name)
    {
        foreach ((string key, string value) in pairs)
        {
            if (string.Equals(key, name, StringComparison.Ordinal))
                return value;
        }

        return null;
    }

    public long? Integer(string name) => Text(name) is not { } text
        ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value)
            ? value
            : throw ProcoreProblem.BadRequest(name, "is not an integer");

    public long RequiredInteger(string name) => Integer(name) ?? throw ProcoreProblem.BadRequest(name, "is required in the query");

    public string? Choice(string name, params ReadOnlySpan<string> choices) => Text(name) is not { } text
        ? null
        : choices.Contains(text) ? text : throw ProcoreProblem.BadRequest(name, "is not included in the list");

    /// <summary>Values of <c>name=a</c>, <c>name=[a,b]</c> and <c>name[]=a&amp;name[]=b</c>; null when the parameter is absent.</summary>
    public List<string>? List(string name)
    {
        List<string>? values = null;
        foreach ((string key, string value) in pairs)
        {
            if (string.Equals(key, name + "[]", StringComparison.Ordinal))
                (values ??= []).Add(value);
            else if (string.Equals(key, name, StringComparison.Ordinal))
                (values ??= []).AddRange(Bracketed(value));
        }

        return values;
    }

    public HashSet<long>? Integers(string name)
    {
        if (List(name) is not { } texts)
            return null;
        HashSet<long> numbers = [];
        foreach (string text in texts)
        {
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
                throw ProcoreProblem.BadRequest(name, "is not an integer");
            numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>A range such as <c>2026-01-01...2026-01-31T12:00:00Z</c>: three dots, dates or date-times, quotes allowed.</summary>
    public (DateTimeOffset From, DateTimeOffset To)? Range(string name)
    {
        if (Text(name) is not { } text)
            return null;
        string[] ends = text.Trim('"').Split("...", StringSplitOptions.None);
        return ends.Length == 2 && Instant(ends[0].Trim('"'), false) is { } from && Instant(ends[1].Trim('"'), true) is { } to
            ? (from, to)
            : throw ProcoreProblem.BadRequest(name, "is not a range of ISO 8601 dates with three dots between");
    }

    private static DateTimeOffset? Instant(string text, bool endOfDay)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return new DateTimeOffset(day.ToDateTime(endOfDay ? TimeOnly.MaxValue : TimeOnly.MinValue), TimeSpan.Zero);
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        return DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant)
            ? instant
            : null;
    }

    private static IEnumerable<string> Bracketed(string value)
    {
        if (value.Length < 2 || value[0] != '[' || value[^1] != ']')
            return [value];
        string inner = value[1..^1];
        return inner.Length == 0 ? [] : inner.Split(',').Select(v => v.Trim().Trim('"'));
    }
}
