using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>A form as Rails reads it: <c>a[b]=1</c> is a member of an object, <c>a[b][]=1</c> an entry of a list.</summary>
internal static class ProcoreForm
{
    public static JsonObject Nest(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        JsonObject root = [];
        foreach ((string name, string value) in fields)
        {
            bool list = name.EndsWith("[]", StringComparison.Ordinal);
            string[] path = [.. (list ? name[..^2] : name).Split('[').Select(part => part.TrimEnd(']'))];
            JsonObject parent = root;
            foreach (string step in path.AsSpan(0, path.Length - 1))
            {
                if (parent[step] is not JsonObject inner)
                    parent[step] = inner = [];
                parent = inner;
            }

            if (!list)
                parent[path[^1]] = value;
            else if (parent[path[^1]] is JsonArray entries)
                entries.Add((JsonNode)value);
            else
                parent[path[^1]] = new JsonArray(value);
        }

        return root;
    }
}
