using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// Which fields decide: ids and numbers of documents, the name of a record in itself, amounts, quantities and rates, currencies, dates of
/// documents, statuses and kinds, whether a record is in use, and what says how amounts are meant. A record in which one of these cannot be
/// read is not read at all. Every other field only informs: where it cannot be read it is absent, and what was sent stays among the
/// additional members.
/// </summary>
internal static class ZohoFields
{
    /// <summary>How names of custom fields begin.</summary>
    public const string Custom = "cf_";

    public static bool AreDecidedOn(JsonPropertyInfo field)
    {
        Type type = Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType;
        string name = field.Name;
        if (type == typeof(decimal))
            return name.IndexOf("percent", StringComparison.Ordinal) < 0 || IsOwn(field);
        if (type == typeof(bool))
        {
            return name is "is_inclusive_tax" or "is_discount_before_tax" or "is_base_currency"
                or "is_active" or "is_org_active" or "is_enabled" or "is_draft" || IsOwn(field);
        }

        if (type == typeof(string))
        {
            return IsIdentity(name) || name is "currency_code" or "status" || name.EndsWith("_status", StringComparison.Ordinal)
                || IsOwn(field);
        }

        if (type == typeof(int) || type == typeof(long) || type == typeof(Instant))
            return false;
        // The day of a comment is for people, and documents spell it as people do.
        if (type == typeof(LocalDate) && field.DeclaringType.Name == "Comment")
            return false;
        if (field.Name.EndsWith("address", StringComparison.Ordinal))
            return false;
        // Dates, discounts, open sets of values, and lists and records, whose own fields are asked about one by one.
        return true;
    }

    private static bool IsIdentity(string name) =>
        name.EndsWith("_id", StringComparison.Ordinal) || name is "api_name"
        // Contacts and bank accounts are known by their ids; their number is a note, like that of an authority.
        || (name is not ("contact_number" or "registration_number" or "account_number" or "routing_number")
            && name.EndsWith("_number", StringComparison.Ordinal));

    /// <summary>
    /// What others find a record by, and what a tax is: they decide in the record itself. Mentioned elsewhere they are for people.
    /// </summary>
    private static bool IsOwn(JsonPropertyInfo field) => field.DeclaringType.Name switch
    {
        "Account" => field.Name is "account_name" or "account_code",
        "BankAccount" => field.Name is "account_name" or "account_code",
        "BankRule" => field.Name is "rule_name",
        "BooksTask" => field.Name is "title",
        "Contact" => field.Name is "contact_name",
        "Currency" => field.Name is "currency_name",
        "CustomModule" => field.Name is "module_name",
        "DocumentTemplate" => field.Name is "template_name",
        "FixedAsset" => field.Name is "asset_name" or "depreciation_percentage",
        "FixedAssetType" => field.Name is "fixed_asset_type_name" or "depreciation_percentage",
        "Employee" or "Item" or "Organization" or "User" => field.Name is "name",
        "Location" => field.Name is "location_name",
        "PriceList" => field.Name is "name" or "percentage",
        "Project" => field.Name is "project_name",
        "ProjectTask" => field.Name is "task_name",
        "RecurringBill" or "RecurringExpense" or "RecurringInvoice" => field.Name is "recurrence_name",
        "Tag" => field.Name is "tag_name",
        "TagOption" or "TagOptionDetail" => field.Name is "option_name",
        "Tax" => field.Name is "tax_name" or "tax_type" or "tax_percentage" or "is_value_added",
        "TaxAuthority" => field.Name is "tax_authority_name",
        "TaxGroup" => field.Name is "tax_group_name" or "tax_group_percentage",
        "Webhook" => field.Name is "webhook_name",
        "WorkflowRule" => field.Name is "workflow_name",
        _ => false,
    };
}
