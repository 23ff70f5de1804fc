using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What all lists share: pages, sort order, text and date filters. Unknown parameters are ignored; wrong values are not.</summary>
internal sealed class ZohoList<T>(SandboxRequest request, string report, string key)
{
    public const int LargestPage = 200;

    private readonly Dictionary<string, Func<T, IComparable>> _columns = new(StringComparer.Ordinal);
    private string? _filter;

    public required IEnumerable<T> Rows { get; set; }

    public required string DefaultSort { get; init; }

    public string DefaultOrder { get; init; } = "A";

    /// <summary>Whether <c>sort_order=A</c> is ignored, as purchase orders do.</summary>
    public bool AlwaysDescending { get; init; }

    /// <summary>The filter that holds when none is asked for.</summary>
    public string DefaultFilter { get; init; } = "Status.All";

    /// <summary>How many rows a page has at most.</summary>
    public int Largest { get; init; } = LargestPage;

    /// <summary>How many it has when nothing is asked for; null for as many as it has at most.</summary>
    public int? Usual { get; init; }

    public required Func<T, string> Id { get; init; }

    public ZohoList<T> Column(string name, Func<T, IComparable> value)
    {
        _columns[name] = value;
        return this;
    }

    /// <summary>Keeps the rows that a <c>filter_by</c> value allows.</summary>
    public ZohoList<T> FilterBy(IReadOnlyDictionary<string, Func<T, bool>> filters)
    {
        _filter = request.QueryValue("filter_by") is { Length: > 0 } value ? value : DefaultFilter;
        if (!filters.TryGetValue(_filter, out var keep)) throw ZohoProblem.Invalid("filter_by");
        Rows = Rows.Where(keep);
        return this;
    }

    /// <summary>Equality on a text, and its variants <c>_startswith</c> and <c>_contains</c>.</summary>
    public ZohoList<T> Text(string name, Func<T, string> value)
    {
        if (request.QueryValue(name) is { Length: > 0 } equal) Rows = Rows.Where(row => value(row).Equals(equal, StringComparison.OrdinalIgnoreCase));
        if (request.QueryValue(name + "_startswith") is { Length: > 0 } start) Rows = Rows.Where(row => value(row).StartsWith(start, StringComparison.OrdinalIgnoreCase));
        if (request.QueryValue(name + "_contains") is { Length: > 0 } part) Rows = Rows.Where(row => value(row).Contains(part, StringComparison.OrdinalIgnoreCase));
        return this;
    }

    /// <summary>Equality on a date, and its variants <c>_start</c>, <c>_end</c>, <c>_before</c> and <c>_after</c>.</summary>
    public ZohoList<T> Date(string name, Func<T, DateOnly> value)
    {
        if (Date(name) is { } on) Rows = Rows.Where(row => value(row) == on);
        if (Date(name + "_start") is { } start) Rows = Rows.Where(row => value(row) >= start);
        if (Date(name + "_end") is { } end) Rows = Rows.Where(row => value(row) <= end);
        if (Date(name + "_before") is { } before) Rows = Rows.Where(row => value(row) < before);
        if (Date(name + "_after") is { } after) Rows = Rows.Where(row => value(row) > after);
        return this;
    }

    /// <summary>Records modified after a time.</summary>
    public ZohoList<T> ModifiedAfter(Func<T, DateTimeOffset> value, bool inclusive)
    {
        if (request.QueryValue("last_modified_time") is not { Length: > 0 } text) return this;
        if (!ZohoCalendar.TryParse(text, out var since)) throw ZohoProblem.Invalid("last_modified_time");
        Rows = Rows.Where(row => value(row) > since || (inclusive && value(row) == since));
        return this;
    }

    public SandboxResponse ToResponse(Func<T, JsonNode> shape, params ReadOnlySpan<(string Name, JsonNode? Value)> more)
    {
        var page = Number("page", 1);
        var perPage = Math.Min(Number("per_page", Usual ?? Largest), Largest);
        var column = request.QueryValue("sort_column") is { Length: > 0 } asked ? asked : DefaultSort;
        if (!_columns.TryGetValue(column, out var by)) throw ZohoProblem.Invalid("sort_column");
        var order = request.QueryValue("sort_order") is { Length: > 0 } askedOrder ? askedOrder : DefaultOrder;
        if (order is not ("A" or "D")) throw ZohoProblem.Invalid("sort_order");
        if (AlwaysDescending) order = "D";
        var sorted = order == "A" ? Rows.OrderBy(by).ThenBy(Id, StringComparer.Ordinal) : Rows.OrderByDescending(by).ThenByDescending(Id, StringComparer.Ordinal);
        var rows = sorted.Skip((int)Math.Min((page - 1L) * perPage, int.MaxValue)).Take(perPage + 1).ToList();
        return SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success" }.Add(more).Add(new JsonObject
        {
            [key] = new JsonArray([.. rows.Take(perPage).Select(JsonNode? (row) => shape(row))]),
            ["page_context"] = new JsonObject
            {
                ["page"] = page,
                ["per_page"] = perPage,
                ["has_more_page"] = rows.Count > perPage,
                ["report_name"] = report,
                ["applied_filter"] = _filter ?? DefaultFilter,
                ["custom_fields"] = new JsonArray(),
                ["sort_column"] = column,
                ["sort_order"] = order,
            },
        }));
    }

    private int Number(string name, int absent)
    {
        if (request.QueryValue(name) is not { Length: > 0 } text) return absent;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw ZohoProblem.Invalid(name);
    }

    private DateOnly? Date(string name)
    {
        if (request.QueryValue(name) is not { Length: > 0 } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw ZohoProblem.Invalid(name);
    }
}
