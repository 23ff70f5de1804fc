using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What a resource answers.</summary>
internal sealed record ProcoreReply(int Status, JsonNode? Body)
{
    public List<KeyValuePair<string, string>> Headers { get; } = [];

    public static ProcoreReply Ok(JsonNode body) => new(200, body);

    public static ProcoreReply Created(JsonNode body) => new(201, body);

    public static ProcoreReply Empty(int status) => new(status, null);

    /// <summary>One page of a version 1 list: a bare array, and Link, Total and Per-Page in the headers.</summary>
    public static ProcoreReply Page<T>(ProcoreCall call, List<T> items, Func<T, JsonNode> shape, int defaultSize, int largestSize) =>
        Page(call, items, shape, defaultSize, largestSize, page => page);

    /// <summary>One page of a version 2 list: the rows under <c>data</c>, ten unless asked and at most a hundred; the headers are the same.</summary>
    public static ProcoreReply Envelope<T>(ProcoreCall call, List<T> items, Func<T, JsonNode> shape) =>
        Page(call, items, shape, 10, 100, page => new JsonObject { ["data"] = page });

    private static ProcoreReply Page<T>(ProcoreCall call, List<T> items, Func<T, JsonNode> shape, int defaultSize, int largestSize, Func<JsonArray, JsonNode> wrap)
    {
        int size = (int)Math.Min(call.Query.Integer("per_page") ?? defaultSize, largestSize);
        long page = call.Query.Integer("page") ?? 1;
        if (size < 1 || page < 1)
            throw ProcoreProblem.BadRequest(size < 1 ? "per_page" : "page", "has to be 1 or more");
        JsonArray array = [];
        foreach (T item in items.Skip((int)Math.Min((page - 1) * size, int.MaxValue)).Take(size))
            array.Add(shape(item));
        long last = Math.Max(1, (items.Count + size - 1) / size);
        ProcoreReply reply = Ok(wrap(array));
        reply.Headers.Add(new("Total", items.Count.ToString(CultureInfo.InvariantCulture)));
        reply.Headers.Add(new("Per-Page", size.ToString(CultureInfo.InvariantCulture)));
        List<string> links = [];
        if (page > 1)
        {
            links.Add(Link(call, 1, size, "first"));
            links.Add(Link(call, page - 1, size, "prev"));
        }

        if (page < last)
        {
            links.Add(Link(call, page + 1, size, "next"));
            links.Add(Link(call, last, size, "last"));
        }

        if (links.Count > 0)
            reply.Headers.Add(new("Link", string.Join(", ", links)));
        return reply;
    }

    private static string Link(ProcoreCall call, long page, int size, string relation)
    {
        StringBuilder url = new(call.Request.Origin + call.Request.Path + "?");
        foreach ((string name, string value) in call.Request.Query)
        {
            if (name is not ("page" or "per_page"))
                url.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value)).Append('&');
        }

        return string.Create(CultureInfo.InvariantCulture, $"<{url}page={page}&per_page={size}>; rel=\"{relation}\"");
    }
}
