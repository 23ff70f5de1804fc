using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace ZohoBooks.Client.Tests;

/// <summary>What an organization sets up, refunds, custom modules: each call on its own route with its own body, each answer read.</summary>
public class SettingsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Settings_are_written_to_their_own_routes()
    {
        (IZohoBooksClient books, FakeZoho zoho) = Answering("""
            "tax":[{"tax_id":"1"}],"tax_group":{"tax_group_id":"2","tax_group_percentage":"10.5","taxes":[{"tax_id":"1"}]},"tax_authority":{"tax_authority_id":"3"},
            "tax_exemption":{"tax_exemption_id":"4"},"currency":{"currency_id":"5"},"locations":{"location_id":"6","is_primary":true,"status":"active"},"tag":{"tag_id":"7",
            "entities":[{"entity_name":"vendors","is_enabled":true}],"multi_preference_entities":{"preference":"line_item","entities":[{"entity_name":"purchases","is_enabled":true}]}}
            """);
        using (books)
        {
            Assert.Equal("1", (await books.Taxes.CreateAsync(new() { TaxName = "VAT", TaxPercentage = 10.5m }, Token)).TaxId);
            AssertLast("POST /settings/taxes", """{"tax_name":"VAT","tax_percentage":10.5}""");
            TaxGroup group = await books.Taxes.CreateGroupAsync(new() { TaxGroupName = "Both", TaxIds = ["1", "9"] }, Token);
            Assert.Equal((10.5m, "1"), (group.TaxGroupPercentage, Assert.Single(group.Taxes).TaxId));
            AssertLast("POST /settings/taxgroups", """{"tax_group_name":"Both","taxes":"1,9"}""");
            await books.Taxes.UpdateAuthorityAsync("3", new() { RegistrationNumber = null }, Token);
            AssertLast("PUT /settings/taxauthorities/3", """{"registration_number":""}""");
            await books.Taxes.CreateExemptionAsync(new() { TaxExemptionCode = "RESELLER", Type = "customer" }, Token);
            AssertLast("POST /settings/taxexemptions", """{"tax_exemption_code":"RESELLER","type":"customer"}""");
            await books.Currencies.UpdateAsync("5", new() { CurrencyCode = "AUD", CurrencyFormat = "1,234,567.89", PricePrecision = 2 }, Token);
            AssertLast("PUT /settings/currencies/5", """{"currency_code":"AUD","currency_format":"1,234,567.89","price_precision":2}""");
            await books.Currencies.CreateExchangeRateAsync("5", new() { EffectiveDate = new LocalDate(2026, 6, 9), Rate = 1.23m }, Token);
            AssertLast("POST /settings/currencies/5/exchangerates", """{"effective_date":"2026-06-09","rate":1.23}""");
            await books.Users.UpdateAsync("8", new() { Name = "Ann", Email = "ann@x.example", CostRate = 0 }, Token);
            AssertLast("PUT /users/8", """{"name":"Ann","email":"ann@x.example","cost_rate":0}""");
            Location location = await books.Locations.CreateAsync(
                new() { LocationName = "Yard", Country = "U.S.A", TaxSettingsId = "1", Address = new() { Street = "1 Dock St", Street2 = "Gate 2", City = "Dover", Zip = "19901" } }, Token);
            Assert.Equal(("6", true, "active"), (location.LocationId, location.IsPrimary, location.Status));
            AssertLast("POST /locations", """
                {"location_name":"Yard","country":"U.S.A","tax_settings_id":"1","address":{"street_address1":"1 Dock St","street_address2":"Gate 2","city":"Dover","zip":"19901"}}
                """);
            Tag tag = await books.ReportingTags.CreateAsync(
                new()
                {
                    TagName = "Cost code",
                    IsMandatory = false,
                    Entities = [new("vendors", false)],
                    MultiPreferenceEntities = new("line_item", [new("purchases", true)]),
                },
                Token);
            Assert.Equal(("vendors", "line_item"), (Assert.Single(tag.Entities).EntityName, tag.MultiPreferenceEntities!.Preference));
            AssertLast("POST /reportingtags", """
                {"tag_name":"Cost code","is_mandatory":false,"entities":[{"entity_name":"vendors","is_enabled":false}],
                 "multi_preference_entities":{"preference":"line_item","entities":[{"entity_name":"purchases","is_enabled":true}]}}
                """);
            await books.ReportingTags.ReorderAsync(["7", "8"], Token);
            AssertLast("PUT /reportingtags/reorder", """{"tag_ids":["7","8"]}""");
            await books.ReportingTags.SetDefaultOptionAsync("7", "9", Token);
            AssertLast("POST /reportingtags/7", null);
            Assert.StartsWith("?default_option_id=9&", zoho.Calls[^1].Uri.Query, StringComparison.Ordinal);
            await books.ReportingTags.SetDefaultOptionAsync("7", null, Token);
            Assert.DoesNotContain("default_option_id", zoho.Calls[^1].Uri.Query, StringComparison.Ordinal);
            await books.ReportingTags.MarkOptionInactiveAsync("7", "9", Token);
            AssertLast("POST /reportingtags/7/option/9/inactive", null);
        }

        void AssertLast(string route, string? body) => AssertCall(zoho, route, body);
    }

    [Fact]
    public async Task Refunds_and_uses_of_credits_are_written_and_read()
    {
        (IZohoBooksClient books, FakeZoho zoho) = Answering("""
            "vendor_credit_refund":{"vendor_credit_refund_id":"1","amount":"13","date":"2014-08-28","exchange_rate":""},"vendorpayment_refund":[{"vendorpayment_refund_id":"2","vendorpayment_id":"3","amount":500}],
            "vendor_credit_refunds":[{"vendor_credit_refund_id":"4","customer_name":"Bowman","amount_bcy":13}],"vendorpayment_refunds":[{"vendorpayment_refund_id":"5","amount_fcy":4}],
            "bills_credited":[{"vendor_credit_bill_id":"6","bill_id":"7","date":""}]
            """);
        using (books)
        {
            var date = new LocalDate(2026, 6, 9);
            VendorCreditRefund refund = await books.VendorCredits.CreateRefundAsync("9", new() { Date = date, Amount = 13, AccountId = "8" }, Token);
            Assert.Equal(("1", 13m, null), (refund.VendorCreditRefundId, refund.Amount, refund.ExchangeRate));
            AssertCall(zoho, "POST /vendorcredits/9/refunds", """{"date":"2026-06-09","amount":13,"account_id":"8"}""");
            Assert.Equal("Bowman", Assert.Single(await books.VendorCredits.ListAllRefundsAsync(Instant.FromUtc(2026, 6, 9, 1, 2, 3), Token).ToListAsync(Token)).CustomerName);
            Assert.StartsWith("?last_modified_time=2026-06-09T01%3A02%3A03%2B0000&", zoho.Calls[^1].Uri.Query, StringComparison.Ordinal);
            Assert.Equal("4", Assert.Single(await books.VendorCredits.ListRefundsAsync("9", Token).ToListAsync(Token)).VendorCreditRefundId);
            CreditedBill use = Assert.Single(await books.VendorCredits.ListBillsAsync("9", Token).ToListAsync(Token));
            Assert.Equal(("6", "7", null), (use.VendorCreditBillId, use.BillId, use.Date));
            await books.VendorCredits.DeleteBillAsync("9", use.VendorCreditBillId, Token);
            AssertCall(zoho, "DELETE /vendorcredits/9/bills/6", null);
            VendorPaymentRefund paid = await books.VendorPayments.UpdateRefundAsync("3", "2", new() { Amount = 500, ToAccountId = "8" }, Token);
            Assert.Equal(("2", "3", 500m), (paid.VendorPaymentRefundId, paid.VendorPaymentId, paid.Amount));
            AssertCall(zoho, "PUT /vendorpayments/3/refunds/2", """{"amount":500,"to_account_id":"8"}""");
            Assert.Equal(4m, Assert.Single(await books.VendorPayments.ListRefundsAsync("3", Token).ToListAsync(Token)).AmountFcy);
            int sent = zoho.Calls.Count;
            await Assert.ThrowsAsync<ArgumentException>(() => books.VendorPayments.CreateRefundAsync("3", new() { Date = date, Amount = 1 }, Token));
            await Assert.ThrowsAsync<ArgumentException>(() => books.VendorCredits.CreateRefundAsync("9", new() { Amount = 1, AccountId = "8" }, Token));
            Assert.Equal(sent, zoho.Calls.Count);
        }
    }

    [Fact]
    public async Task Records_of_custom_modules_are_read_and_written_with_their_own_fields()
    {
        (IZohoBooksClient books, FakeZoho zoho) = Answering("""
            "modules":[{"module_id":"1","module_api_name":"cm_debtor","plural_name":"Debtors"}],
            "module_record":[{"module_record_id":"460000000639129","record_name":"Alice","cf_debt_amount":10000,"created_time":"2022-02-18T11:00:45+0530"}]
            """);
        using (books)
        {
            Assert.Equal("cm_debtor", Assert.Single(await books.CustomModules.ListModulesAsync(Token).ToListAsync(Token)).ModuleApiName);
            CustomRecord row = Assert.Single(await books.CustomModules.ListAsync("cm_debtor", new() { SortColumn = "created_time", Descending = true }, Token).ToListAsync(Token));
            Assert.Equal((10000, Instant.FromUtc(2022, 2, 18, 5, 30, 45)), (row.FieldValue("cf_debt_amount").GetInt32(), row.CreatedTime));
            Assert.Contains(zoho.Calls, call => call.Uri.Query.StartsWith("?sort_column=created_time&sort_order=D&page=1&", StringComparison.Ordinal));
            CustomRecord made = await books.CustomModules.CreateAsync("cm_debtor", new() { RecordName = "Alice", Fields = new JsonObject { ["cf_debt_amount"] = 10000m, ["cf_note"] = null } }, Token);
            Assert.Equal("460000000639129", made.ModuleRecordId);
            AssertCall(zoho, "POST /cm_debtor", """{"record_name":"Alice","cf_debt_amount":10000,"cf_note":null}""");
            int sent = zoho.Calls.Count;
            foreach (string name in (string[])["contacts", "cm_a/../contacts", "cm_A", "cm_a?x", ""])
                await Assert.ThrowsAsync<ArgumentException>(() => books.CustomModules.DeleteAsync(name, "1", Token));
            Assert.Equal(sent, zoho.Calls.Count);
        }

        (books, _) = Answering("""
            "module_record":{"module_record_id":"3","module_api_name":"cm_debtor","module_fields":[{"field_id":"1","api_name":"cf_debt_amount","value":"12.5","max_length":255}]},
            "module_record_hash":{"module_record_id":"3","record_name":"Alice","last_modified_time":"2022-02-18T11:00:45+0530"}
            """);
        using (books)
        {
            CustomRecord record = await books.CustomModules.GetAsync("cm_debtor", "3", Token);
            Assert.Equal(("3", "Alice", "12.5", 255), (record.ModuleRecordId, record.RecordName, record.FieldValue("cf_debt_amount").GetString(), record.Fields[0].MaxLength));
            Assert.NotNull(record.LastModifiedTime);
            Assert.Equal(System.Text.Json.JsonValueKind.Undefined, record.FieldValue("cf_other").ValueKind);
        }
    }

    [Fact]
    public async Task Projects_bills_contacts_and_rules_have_their_further_calls()
    {
        (IZohoBooksClient books, FakeZoho zoho) = Answering("\"project\":{\"project_id\":\"2\"},\"bill\":{\"bill_id\":\"\",\"vendor_id\":\"7\",\"line_items\":[{\"purchaseorder_item_id\":\"8\"}]},\"webhook\":{\"webhook_id\":\"4\"}");
        using (books)
        {
            Assert.Equal("2", (await books.Projects.CloneAsync("1", "24-102 Pier", cancellationToken: Token)).ProjectId);
            AssertCall(zoho, "POST /projects/1/clone", """{"project_name":"24-102 Pier"}""");
            await books.Projects.AddUsersAsync("1", ["5", "6"], 0m, Token);
            AssertCall(zoho, "POST /projects/1/users", """{"users":[{"user_id":"5"},{"user_id":"6"}],"cost_rate":0}""");
            await books.Projects.UpdateUserAsync("1", "5", new() { Rate = 80, Email = "not@sent.example" }, Token);
            AssertCall(zoho, "PUT /projects/1/users/5", """{"rate":80}""");
            Bill draft = await books.Bills.PrepareFromPurchaseOrdersAsync(["3", "4"], Token);
            Assert.Equal("8", Assert.Single(draft.LineItems).PurchaseOrderItemId);
            Assert.StartsWith("?purchaseorder_ids=3%2C4&", zoho.Calls[^1].Uri.Query, StringComparison.Ordinal);
            await books.Bills.UpdateCustomFieldsAsync("1", [new() { CustomFieldId = "9", Value = "x" }, new() { CustomFieldId = "8", Label = "Cost code", Value = null }], Token);
            AssertCall(zoho, "PUT /bill/1/customfields", """[{"custom_field_id":"9","value":"x"},{"custom_field_id":"8","label":"Cost code","value":""}]""");
            await books.Items.UpdateCustomFieldsAsync("1", [new() { CustomFieldId = "9", Value = "x" }], Token);
            AssertCall(zoho, "PUT /item/1/customfields", """[{"customfield_id":"9","value":"x"}]""");
            await books.Contacts.MarkAddressAsBillingAsync("1", "2", Token);
            AssertCall(zoho, "POST /contacts/1/address/2/markasbilling", null);
            // An envelope is no file.
            await Assert.ThrowsAsync<ZohoBooksException>(() => books.Contacts.GetDocumentAsync("1", "2", Token));
            await books.Automation.MarkWorkflowRuleInactiveAsync("3", Token);
            AssertCall(zoho, "POST /settings/workflows/3/inactive", null);
            Assert.Equal("4", (await books.Automation.GetWebhookAsync("4", Token)).WebhookId);
            await books.Expenses.AddAttachmentAsync("1", new Attachment("a.pdf", new MemoryStream([1, 2])), Token);
            Assert.Contains("name=attachment", zoho.Calls[^1].Body, StringComparison.Ordinal);
        }
    }

    private static (IZohoBooksClient Books, FakeZoho Zoho) Answering(string members)
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, "{\"code\":0,\"message\":\"success\"," + members + "}")) };
        return (FakeZoho.Client(zoho, new FakeTimeProvider()), zoho);
    }

    private static void AssertCall(FakeZoho zoho, string route, string? body)
    {
        FakeZoho.Call call = zoho.Calls[^1];
        Assert.Equal(route, call.Method + " " + call.Uri.AbsolutePath["/books/v3".Length..]);
        if (body is null)
            Assert.Equal("", call.Body);
        else
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(call.Body)), call.Body);
    }
}
