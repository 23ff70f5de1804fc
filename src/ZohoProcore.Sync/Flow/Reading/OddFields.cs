using System.Text.Json;

namespace ZohoProcore.Sync;

/// <summary>
/// Fields that are only information to the clients, and that are compared or written here. What came in such a field and could not be read
/// stands among the additional members under the field's name: it is not empty, and must not be taken for it.
/// </summary>
internal static class OddFields
{
    /// <summary>The first of the fields that was there and could not be read; null when there is none.</summary>
    /// <param name="additional">The additional members of the record.</param>
    /// <param name="fields">The names of the fields in the answer.</param>
    public static string? Find(IDictionary<string, JsonElement>? additional, params string[] fields) =>
        additional is null ? null : Array.Find(fields, field => additional.TryGetValue(field, out var value) && !IsNothing(value));

    /// <summary>Refuses a record with such a field.</summary>
    /// <exception cref="AnswerNotUnderstoodException">There is one.</exception>
    public static void Refuse(string record, string? field)
    {
        if (field is not null)
        {
            throw new AnswerNotUnderstoodException($"{record} came with a field that cannot be read: {field}.");
        }
    }

    private static bool IsNothing(JsonElement value) => value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;
}
