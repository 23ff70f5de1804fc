using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>
/// Every member that is documented of a body (<c>documented-bodies.tsv</c>: an operation, and the members that its body may have), held against what the typed method sends where all that
/// it takes is given.
/// </summary>
public class BodyTests
{
    /// <summary>
    /// What is not sent somewhere although it is documented, by its name alone, whatever the operation: a list that only gets shorter. Some of it is other products' and tax services' (avatax, CRM, SAT) and goes in
    /// <c>AdditionalMembers</c>; some the sample here leaves empty; of the others nobody has looked yet at each, so a name here is no reason.
    /// </summary>
    private static readonly string[] Additional =
        """
        account_id accounts[].account_name accounts[].bcy_amount accounts[].currency_code accounts[].location_name address_id amount_applied approvers
        attachments avatax_exempt_no avatax_tax_code avatax_use_code bill_payments[].amount_applied bill_payments[].payment_id branch_id cf_debt_amount
        check_details completion_percentage crm_custom_reference_id crm_owner_id custom_fields[].api_name custom_fields[].data_type
        custom_fields[].show_on_pdf custom_fields[].value_formatted default_templates description documents email_template_id expected_delivery_date
        expense_id expense_type ignore_auto_number_generation invoice_id invoice_payments[].amount_applied invoice_payments[].payment_id
        invoices[].discount_amount invoices[].invoice_payment_id is_one_off_address is_primary_contact is_update_customer is_verified item_id
        item_tax_preferences line_item_id line_items[].account_name line_items[].avatax_exempt_no line_items[].avatax_tax_code line_items[].avatax_use_code
        line_items[].bcy_rate line_items[].code line_items[].discount_amount line_items[].expense_receipt_name line_items[].item_total
        line_items[].item_total_inclusive_of_tax line_items[].location_name line_items[].product_type line_items[].serial_numbers line_items[].tax_amount
        line_items[].tax_name line_items[].tax_percentage line_items[].tax_type line_items[].type locations mail_documents name notes_default
        payment_expected_date pricebook_name quantity rate reason recurring_bill_id recurring_expense_id reminder.alert_type_formatted
        reminder.remind_at_formatted reminder.remind_type_formatted reorder_level salesorder_item_id sat_item_key_code show_comment_to_clients status tasks
        tax_amount_withheld tax_authority_name tax_exemption_code tax_exemption_id tax_id tax_percentage taxes template_id terms_default unit unitkey_code
        users vehicle_id zcrm_potential_id zcrm_potential_name zp_client_id zp_project_id zp_project_name
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public async Task What_is_documented_can_be_sent_or_is_on_the_list()
    {
        Dictionary<string, string[]> documented = Bodies();
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"message":"success"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast);
        foreach (EveryMethodTests.Method method in EveryMethodTests.Methods(books)
            .Where(method => method.Info.Name != nameof(IAutomation.EnsureWebhookAsync)))
            await Record.ExceptionAsync(() => EveryMethodTests.CallAsync(method, null, "1"));

        Dictionary<string, HashSet<string>> sent = new(StringComparer.Ordinal);
        foreach (FakeZoho.Call call in zoho.Calls.Where(call => call.Body is ['{' or '[', ..]))
        {
            string operation = CoverageTests.Key(call.Method, EveryMethodTests.Route(call)["/books/v3".Length..]);
            if (!sent.TryGetValue(operation, out HashSet<string>? members))
                sent[operation] = members = new(StringComparer.Ordinal);
            Add(JsonNode.Parse(call.Body), "", members);
        }

        List<string> wrong = [];
        HashSet<string> met = new(StringComparer.Ordinal);
        foreach ((string operation, HashSet<string> members) in sent.Where(one => documented.ContainsKey(one.Key)))
        {
            string[] names = documented[operation];
            // Of what stands in something that can't be said itself that one is told.
            wrong.AddRange(names.Except(members).Where(name => Above(name) is not { } above || members.Contains(above)).Where(name => !IsAdditional(name)).Select(name => $"{operation} can't say {name}"));
        }

        bool IsAdditional(string name)
        {
            if (Additional.Contains(name))
                met.Add(name);
            return met.Contains(name);
        }

        Assert.True(sent.Count > 100, $"{sent.Count} bodies");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Empty(Additional.Except(met)); // what is sent everywhere by now
    }

    private static string? Above(string name) => name.LastIndexOf('.') is var at and > 0 ? name[..at].Replace("[]", "", StringComparison.Ordinal) : null;

    private static void Add(JsonNode? node, string path, HashSet<string> members)
    {
        switch (node)
        {
            case JsonObject owner:
                foreach ((string name, JsonNode? value) in owner)
                {
                    string at = path.Length == 0 ? name : path + "." + name;
                    members.Add(at);
                    Add(value, value is JsonArray ? at + "[]" : at, members);
                }
                break;
            case JsonArray list:
                foreach (JsonNode? item in list)
                    Add(item, path, members);
                break;
        }
    }

    private static Dictionary<string, string[]> Bodies()
    {
        using var reader = new StreamReader(typeof(BodyTests).Assembly.GetManifestResourceStream("documented-bodies.tsv")!);
        var bodies = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            string[] row = line.Split('\t');
            string[] route = row[0].Split(' ');
            bodies.TryAdd(CoverageTests.Key(route[0], route[1]), row[1].Split(' '));
        }

        return bodies;
    }
}
