using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>
/// What members of records mean at both services, and whether it decides: one meaning decides in both clients or in none. Written down here, apart from what the clients go by; the first
/// row that has a member is its row. A member is a record and a name, with stars; a type in place of the name takes whatever is left of it.
/// </summary>
internal static class Meanings
{
    private const string None = "";

    private static readonly (string Meaning, bool Decides, string Procore, string Zoho)[] Rows =
    [
        ("what people, or another system, call what is only mentioned", false, "User.employee_id BudgetRow.cost_code_origin_id RequisitionItem.commitment_line_item_origin_id", None),
        ("which record it is, and which one it belongs to", true, "*.id *.*_id", "*.*_id *.api_name"),
        ("the currency of an amount", true, "*.currency_iso_code *.base_currency_iso_code *.quote_currency_iso_code", "*.currency_code"),
        ("whether it is the currency that the company counts in", true, None, "Currency.is_base_currency"),
        ("an exchange rate", true, "*.currency_exchange_rate", "*.exchange_rate ExchangeRate.rate"),
        ("the rate of a tax", true, "TaxCode.rate1", "Tax.tax_percentage TaxGroup.tax_group_percentage"),
        ("how a tax is computed, and whether it comes back", true, None, "Tax.tax_type Tax.is_value_added"),
        ("a share that stands beside its amount", false, "*.percentage_paid *.retainage_percentage *.retainage_percent *.percent_complete *.*_percent *.*_percent_this_period", "*.tax_percentage"),
        ("an amount, a quantity, a price", true, "*.Decimal", "*.Decimal"),
        ("whether amounts have tax and discount in them", true, None, "*.is_inclusive_tax *.is_discount_before_tax"),
        ("whether it is in use", true, "*.active *.is_active *.archived *.budgeted BudgetState.locked *.is_deleted", "*.is_active *.is_org_active *.is_enabled *.is_draft"),
        ("whether it binds", true, "*.executed", None),
        ("whether it is the last of its contract", true, "*.final", None),
        ("how far it is", true, "ChangeEventOutcome.status CommitmentContract.status ContractPayment.status DirectCost.status WebhookDelivery.status WebhookHook.status", "*.status *.payment_status *.current_sub_status *.lock_status *.billed_status *.transaction_lock_status *.transaction_status *.reconcile_status *.parent_status *.entity_status"),
        ("when it was deleted", true, "*.deleted_at", None),
        ("the number of a document or project", true, "*.number *.project_number *.accounting_project_number *.invoice_number *.budget_change_number *.payment_number *.check_number",
            "*.bill_number *.purchaseorder_number *.reference_number *.payment_number *.vendor_credit_number *.invoice_number *.creditnotes_number *.creditnote_number *.estimate_number *.salesorder_number *.entry_number *.receipt_number *.retainerinvoice_number *.deliverychallan_number *.transaction_number *.asset_number *.task_number"),
        ("a number that somebody else gave", false, "*.license_number *.fax_number *.origin_code BusinessRegister.identifier",
            "*.contact_number *.registration_number *.account_number *.routing_number *.tax_id_value *.gst_no *.vat_reg_no *.tax_reg_no"),
        ("the code that costs are booked on", true, "CostCode.code CostType.code StandardCostCode.code SubJob.code TaxCode.code *.full_code *.flat_code *.path_code WbsSegmentItem.code WbsMarkedCode.code", "Account.account_code BankAccount.account_code"),
        ("the name of a vendor, in its own record", true, "Vendor.name", "Contact.contact_name"),
        ("the name of a vendor, on a document", false, "PurchaseOrderVendor.company *.vendor_name", "*.vendor_name *.customer_name"),
        ("further names of a vendor", false, "Vendor.legal_name Vendor.trade_name Vendor.abbreviated_name", "Contact.legal_name Contact.company_name"),
        ("the name of a record that is only mentioned", false, "Reference.name BudgetRow.biller BudgetRow.cost_code BudgetRow.category BudgetRow.root_cost_code",
            "LineTax.tax_name ReportingTag.tag_name ReportingTag.tag_option_name Tax.tax_authority_name ProjectUser.user_name *.paid_through_account_name *.parent_account_name *.purchase_account_name *.to_account_name *Line.*name "
                + "Item.account_name Expense.account_name Expense.project_name VendorCreditRefund.account_name"),
        ("the name of a record, in its own", true, "*.name",
            "Project.project_name Account.account_name Item.name User.name Employee.name BooksTask.title Organization.name Tag.tag_name TagOption.option_name TagOptionDetail.option_name Tax.tax_name TaxGroup.tax_group_name TaxAuthority.tax_authority_name Location.location_name "
                + "Currency.currency_name DocumentTemplate.template_name ProjectTask.task_name CustomModule.module_name Webhook.webhook_name WorkflowRule.workflow_name RecurringInvoice.recurrence_name RecurringBill.recurrence_name RecurringExpense.recurrence_name BankAccount.account_name BankRule.rule_name FixedAsset.asset_name FixedAssetType.fixed_asset_type_name PriceList.name"),
        ("by what a webhook is found again", true, "WebhookTrigger.resource_name WebhookTrigger.event_type WebhookHook.namespace WebhookHook.destination_url", None),
        ("people and groups that are mentioned, and addresses", false, "*.assignee *.vendor_group *.category", "*.address *.*_address"),
        ("lists of words, and what is kept as it came", false, "*.actions *.scopes WebhookDelivery.payload CostCodeCopy.failures", None),
        ("the day of a comment, which is spelt for people", false, None, "Comment.date"),
        ("the day of a document", true, "*.LocalDate", "*.LocalDate"),
        ("a time at which something was done", false, "*.Instant", "*.Instant"),
        ("a count, a place, a length", false, "*.Int64", "*.Int32"),
        ("a yes or no for people", false, "*.Boolean", "*.Boolean"),
        ("words for people", false, "*.String", "*.String"),
        // Their own members are asked about one by one.
        ("a kind, a record inside another one, a list", true, "*.*", "*.*"),
    ];

    /// <summary>The members that decide otherwise than their meaning has it, and the rows that no member has.</summary>
    /// <param name="records">The records of a client.</param>
    /// <param name="decides">Whether a member decides, as the client has it.</param>
    /// <param name="isProcore">Which client it is.</param>
    public static IEnumerable<string> Against(IEnumerable<JsonTypeInfo> records, Func<JsonPropertyInfo, bool> decides, bool isProcore)
    {
        HashSet<string> used = [];
        foreach (JsonTypeInfo record in records)
        {
            foreach (JsonPropertyInfo member in record.Properties.Where(member => !member.IsExtensionData))
            {
                Type type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
                (string meaning, bool wanted, string glob) = RowOf(record.Type.Name, member.Name, type, isProcore);
                used.Add(glob);
                if (decides(member) != wanted)
                    yield return $"{record.Type.Name}.{member.Name} ({meaning}) {(wanted ? "only informs" : "decides")}";
            }
        }

        foreach (string glob in Rows.SelectMany(row => Globs(row, isProcore)).Where(glob => !used.Contains(glob)))
            yield return $"no member is {glob}";
    }

    /// <summary>Values of another type than a member's that read as one of its own where nobody minds: of ids, statuses, currencies and kinds.</summary>
    public static IEnumerable<string> OfAnotherType(JsonPropertyInfo member)
    {
        Type type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        // A set of values that may be extended is a struct of its own; of versions only some are numbers.
        if (type is { IsValueType: true, Namespace: "Procore.Client" or "ZohoBooks.Client" } && type.GetProperty("Value")?.PropertyType == typeof(string))
            return type.Name.EndsWith("Version", StringComparison.Ordinal) ? ["true"] : ["true", "5"];
        if (type == typeof(string) && (member.Name is "status" || Regex.IsMatch(member.Name, "currency.*_code$")))
            return ["true", "false", "5", "-5", "\"true\"", "\"1e3\"", "\"--\""];
        return !IsId(member) ? [] : type == typeof(long) ? ["true", "0", "-5", "5.5", "\"-5\"", "\"0\"", "\"E 12\""]
            : type == typeof(string) ? ["true", "false", "\"true\"", "\"a\\u0007\"", "\" \"", $"\"{new string('a', 257)}\""] : [];
    }

    /// <summary>Texts that are read as they came: ids that are texts have any signs, and what people or another system call something is theirs.</summary>
    public static IEnumerable<string> OrdinaryTexts(JsonPropertyInfo member)
    {
        if (member.PropertyType != typeof(string))
            return [];
        string[] texts = ["E 12", "02 Earthwork", "0", "007", "-1", "12.5", "02.500", "1e3", "N/A", "-", "12/7", "zoho:1", "Müller-1", "Straße", "建设", new string('a', 255), new string('7', 255)];
        return IsId(member) ? texts : IsOthers(member) ? [.. texts, "true", " ", new string('a', 5000)] : member.Name is "status" ? ["1 - Open", "2nd review", "open", "Übergeben"] : [];
    }

    private static bool IsId(JsonPropertyInfo member) => !IsOthers(member) && (member.Name is "id" || member.Name.EndsWith("_id", StringComparison.Ordinal));

    private static bool IsOthers(JsonPropertyInfo member) => member.PropertyType == typeof(string) && member.Name is "origin_id" or "cost_code_origin_id" or "commitment_line_item_origin_id" or "employee_id";

    private static (string Meaning, bool Decides, string Glob) RowOf(string record, string member, Type type, bool isProcore) =>
        Rows.SelectMany(row => Globs(row, isProcore).Select(glob => (row.Meaning, row.Decides, glob))).First(row => Is(row.glob, record, member, type));

    private static string[] Globs((string Meaning, bool Decides, string Procore, string Zoho) row, bool isProcore) =>
        (isProcore ? row.Procore : row.Zoho).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool Is(string glob, string record, string member, Type type)
    {
        string[] parts = glob.Split('.');
        bool isScalar = type == typeof(string) || type.Namespace is "System" or "NodaTime";
        // Open sets of values have names of their own that say what they are; lists and records are asked about as a whole.
        return Matches(parts[0], record)
            && (char.IsUpper(parts[1][0]) ? type.Name == parts[1] && isScalar : Matches(parts[1], member) && (isScalar || parts[1] == "*" || !parts[1].Contains('*', StringComparison.Ordinal) || parts[1] == "*_address"));
    }

    private static bool Matches(string glob, string name) => Regex.IsMatch(name, "^" + glob.Replace("*", ".*", StringComparison.Ordinal) + "$");
}
