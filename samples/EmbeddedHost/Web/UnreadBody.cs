using System.Text.Json;

namespace EmbeddedHost;

/// <summary>Why the body of a request can't be read: the member is named, and those that there are where it is none of them.</summary>
internal static class UnreadBody
{
    private const string Within = "$.";
    private const string Quoted = "$['";
    private const string Twice = "Duplicate"; // what the serializer says of it begins so, and nothing else tells

    /// <summary>The refusal; null where nothing more can be said than that it can't be read.</summary>
    public static IResult? Of(Type body, JsonException problem)
    {
        if (problem.InnerException is JsonException)
            return problem.LineNumber is { } line
                ? Refusal.BadRequest(FormattableString.Invariant($"The body is no JSON at line {line + 1}, column {problem.BytePositionInLine + 1}. Look for a comma, a quote or a bracket too many or too few there."))
                : null;
        var name = MemberOf(problem.Path);
        if (problem.Message.StartsWith(Twice, StringComparison.Ordinal))
            return Refusal.BadRequest($"A member stands twice in the body{(name.Length > 0 ? $", at \"{name}\"" : string.Empty)}, so nobody knows which is meant, and nothing was done. Give it once.");
        if (name.Length == 0) return Refusal.BadRequest($"The body has to be one JSON object. Known in it: {string.Join(", ", ApiOperation.MembersOf(body))}.");
        if (name == "by") return null; // who decides has words of its own
        var property = body.GetProperties().FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return property is null ? Refusal.Unknown("member", name, ApiOperation.MembersOf(body)) : Refusal.BadRequest($"The member \"{name}\" has to be {KindOf(property.PropertyType)}.", name);
    }

    private static string MemberOf(string? path) => path switch
    {
        null => string.Empty,
        _ when path.StartsWith(Quoted, StringComparison.Ordinal) => path[Quoted.Length..].Split("']")[0],
        _ when path.StartsWith(Within, StringComparison.Ordinal) => path[Within.Length..].Split('.', '[')[0],
        _ => string.Empty,
    };

    private static string KindOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string)) return "a text";
        if (plain == typeof(bool)) return "true or false";
        if (plain == typeof(int) || plain == typeof(long)) return "a whole number";
        var element = plain.IsArray ? plain.GetElementType()! : plain.IsGenericType ? plain.GetGenericArguments()[0] : null;
        return element is null ? "a JSON object" : $"a list of which each is {KindOf(element)}";
    }
}
