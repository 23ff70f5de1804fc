using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace Procore.Client;

/// <summary>
/// Which fields decide: ids, money and its currency, quantities, statuses and kinds, dates of documents, what records are matched by,
/// whether a record is in use or deleted. A record in which one of them cannot be read is unreadable. Any other field is for information:
/// it is absent then, and kept as it came among the additional members.
/// </summary>
internal static class ProcoreFields
{
    /// <summary>How custom fields are called: the list of them, and each that stands beside other members.</summary>
    public const string Custom = "custom_field";

    public static bool IsDeciding(JsonPropertyInfo field)
    {
        string name = field.Name;
        Type type = Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType;
        if (type == typeof(string))
        {
            // What people number their staff with, and what another system calls a record that is only mentioned, are words for people.
            if (name is "employee_id" or "cost_code_origin_id" or "commitment_line_item_origin_id")
                return false;
            return IsId(name) || IsNumber(name) || name is "status" or "code" or "full_code" or "flat_code" or "path_code"
                || name is "resource_name" or "event_type" or "namespace" or "destination_url"
                // The name of a mention is for people.
                || (name is "name" && field.DeclaringType.Name != "Reference")
                || name.EndsWith("currency_iso_code", StringComparison.Ordinal);
        }

        // Which invoice or payment of its contract it is; other numbers that are counted are places and lengths.
        if (type == typeof(long))
            return IsId(name) || name is "number" or "payment_number";
        if (type == typeof(decimal))
            return name.IndexOf("percent", StringComparison.Ordinal) < 0;
        if (type == typeof(bool))
            return name is "active" or "is_active" or "archived" or "executed" or "budgeted" or "final" or "locked" or "is_deleted";
        if (type == typeof(Instant))
            return name == "deleted_at";
        if (type == typeof(IReadOnlyList<string>) || type == typeof(JsonElement))
            return false;
        // People and groups are mentioned for people.
        return name is not ("assignee" or "vendor_group" or "category");
    }

    // The number of a document or a project; others are notes.
    private static bool IsNumber(string name) =>
        name is not ("license_number" or "fax_number") && name.EndsWith("number", StringComparison.Ordinal);

    private static bool IsId(string name) => name is "id" || name.EndsWith("_id", StringComparison.Ordinal);
}

/// <summary>Reads one record of Procore.</summary>
internal sealed class ProcoreRowConverter<T>() : Zoho.Procore.Sdk.Shared.RowConverter<T>(ProcoreFields.IsDeciding, ProcoreFields.Custom)
    where T : class, new();
