using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// Which fields decide: ids and numbers of documents, amounts, quantities and rates, currencies, dates of documents, statuses and kinds,
/// and what says how amounts are meant. A record in which one of these cannot be read is not read at all. Every other field only informs:
/// where it cannot be read it is absent, and what was sent stays among the additional members.
/// </summary>
internal static class ZohoFields
{
    public static bool AreDecidedOn(JsonPropertyInfo field)
    {
        Type type = Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType;
        if (type == typeof(decimal))
            return field.Name.IndexOf("percent", StringComparison.Ordinal) < 0;
        if (type == typeof(bool))
            return field.Name is "is_inclusive_tax" or "is_discount_before_tax";
        if (type == typeof(string))
            return IsIdentity(field.Name) || field.Name is "currency_code" or "status" or "webhook_name" or "workflow_name"
                || field.Name.EndsWith("_status", StringComparison.Ordinal);
        if (type == typeof(int) || type == typeof(long) || type == typeof(Instant))
            return false;
        if (field.Name.EndsWith("address", StringComparison.Ordinal))
            return false;
        // Dates, discounts, open sets of values, and lists and records, whose own fields are asked about one by one.
        return true;
    }

    private static bool IsIdentity(string name) =>
        name.EndsWith("_id", StringComparison.Ordinal) || name is "api_name"
        // Contacts are known by their ids; their number is a note.
        || (name is not "contact_number" && name.EndsWith("_number", StringComparison.Ordinal));
}
