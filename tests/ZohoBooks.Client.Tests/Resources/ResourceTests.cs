using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace ZohoBooks.Client.Tests;

public class ResourceTests
{
    private const string Bill = """
        {"bill_id":"260815000000108002","bill_number":"BILL-001","status":"open","date":"2026-06-09","due_date":"2026-07-09","due_in_days":30,"due_by_days":"","vendor_id":"2","vendor_name":"Beta Supplies Ltd",
         "exchange_rate":1,"price_precision":2,"total":500,"balance":"500.00","total_retention_amount":12.5,"is_opening_balance":"260815000000108002","discount":0,"discount_type":"entity_level","custom_fields":"","taxes":[],
         "purchaseorders":[{"purchaseorder_id":"7","purchaseorder_number":"PO-7"}],"line_items":[{"line_item_id":"260815000000108007","purchaseorder_item_id":"","rate":500,"quantity":1,"item_total":500,"tax_id":"","tags":"","is_billable":false,"sales_rate":""}],
         "created_time":"2026-06-09T09:47:08-0400","last_modified_time":"2026-06-09T13:17:42-0400"}
        """;

    private const string VendorCredit = """
        {"vendor_credit_id":"3000000002075","vendor_credit_number":"DN-00002","date":"2014-08-28","status":"open","vendor_id":"460000000020029","total":30,"balance":30,"exchange_rate":1,
         "line_items":{"line_item_id":"460000000020077","account_id":"460000000020097","quantity":1,"rate":30},"created_time":"2014-08-28T22:53:31-0700","acquisition_vat_total":0}
        """;

    private const string Payment = """
        {"payment_id":"260815000000121007","payment_number":"4","vendor_id":"260815000000099001","amount":250,"balance":0,"date":"2026-06-09","exchange_rate":1,"payment_mode":"Cash","status":"paid",
         "bills":[{"bill_payment_id":"26","bill_id":"260815000000096001","amount_applied":250,"apply_date":"","due_date":"2026-07-09","is_opening_balance":false}],"check_details":{"check_id":""},"tags":[]}
        """;

    private const string Expense = """
        {"expense_id":"260815000000106001","account_id":"260815000000000418","amount":320.5,"total":320.5,"date":"2026-06-09","status":"nonbillable","is_billable":false,"project_id":"","tax_amount":0,"end_reading":"",
         "line_items":[{"line_item_id":"8","amount":320.5,"item_order":1,"tax_id":""}],"last_modified_time":"2026-06-09T09:46:41-0400"}
        """;

    private const string Item = """{"item_id":"260815000000100002","name":"Software License","rate":299,"purchase_rate":0,"sku":"","tax_percentage":"","status":"active","product_type":"goods","created_time":"2026-06-09T09:45:41-0400","item_code":{}}""";

    private const string Account = """{"account_id":"260815000000000388","account_name":"Sales","account_type":"income","closing_balance":848,"is_active":true,"parent_account_id":"","child_count":"","transactions":[{"debit":"","credit":3}]}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_resource_is_read_as_it_is_sent()
    {
        var zoho = new FakeZoho { Api = (_, call, _) => Task.FromResult(FakeZoho.Json(200, AnswerTo(call))) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());

        Bill bill = await books.Bills.GetAsync("1", Token);
        Assert.Equal(("BILL-001", BillStatus.Open, 500m, 12.5m, new LocalDate(2026, 7, 9)), (bill.BillNumber, bill.Status, bill.Balance, bill.TotalRetentionAmount, bill.DueDate));
        Assert.Null(Assert.Single(bill.LineItems).PurchaseOrderItemId);
        Assert.Equal("PO-7", Assert.Single(bill.PurchaseOrders).PurchaseOrderNumber);
        Assert.Equal("260815000000108002", bill.AdditionalMembers!["is_opening_balance"].GetString());
        Assert.Equal("BILL-001", Assert.Single(await books.Bills.ListAsync(new() { PurchaseOrderId = "7", LastModifiedAfter = Instant.FromUtc(2026, 6, 9, 13, 0) }, Token).ToListAsync(Token)).BillNumber);
        Assert.StartsWith("?last_modified_time=2026-06-09T13%3A00%3A00%2B0000&purchaseorder_id=7&", zoho.Calls[^1].Uri.Query, StringComparison.Ordinal);
        BillPayment part = Assert.Single(await books.Bills.ListPaymentsAsync("1", Token).ToListAsync(Token));
        Assert.Equal((31.25m, "460000000042061"), (part.Amount, part.BillPaymentId));

        VendorCredit credit = await books.VendorCredits.GetAsync("1", Token);
        Assert.Equal(30m, Assert.Single(credit.LineItems).Rate);
        Assert.Equal("DN-00002", Assert.Single(await books.VendorCredits.ListAsync(cancellationToken: Token).ToListAsync(Token)).VendorCreditNumber);
        VendorPayment payment = await books.VendorPayments.GetAsync("1", Token);
        Assert.Equal(250m, Assert.Single(payment.Bills).AmountApplied);
        Expense expense = await books.Expenses.GetAsync("1", Token);
        Assert.Equal((320.5m, null), (Assert.Single(expense.LineItems).Amount, expense.ProjectId));
        Item item = await books.Items.GetAsync("1", Token);
        Assert.Equal((299m, null, null), (item.Rate, item.Sku, item.TaxPercentage));
        Account account = await books.ChartOfAccounts.GetAsync("1", Token);
        Assert.Equal((848m, true), (account.ClosingBalance, account.IsActive));
        Assert.Equal("Sales", Assert.Single(await books.ChartOfAccounts.ListAsync(cancellationToken: Token).ToListAsync(Token)).AccountName);
        Assert.Contains("filter_by=AccountType.All", zoho.Calls[^1].Uri.Query, StringComparison.Ordinal);

        Assert.Equal(10.5m, (await books.Taxes.GetAsync("1", Token)).TaxPercentage);
        Assert.Equal("tax_group", Assert.Single(await books.Taxes.ListAsync(Token).ToListAsync(Token)).TaxType);
        Currency currency = Assert.Single(await books.Currencies.ListAsync(Token).ToListAsync(Token));
        Assert.Equal(("AED", 2, null), (currency.CurrencyCode, currency.PricePrecision, currency.EffectiveDate));
        Assert.Equal("John Smith", (await books.Users.GetCurrentAsync(Token)).Name);
        Assert.Equal("admin", Assert.Single(await books.Users.ListAsync(cancellationToken: Token).ToListAsync(Token)).UserRole);
        Assert.Equal("No:234,90 Church Street", Assert.Single(await books.Locations.ListAsync(Token).ToListAsync(Token)).Address!.Street);
        Assert.Equal("Business Unit", Assert.Single(await books.ReportingTags.ListAsync(Token).ToListAsync(Token)).TagName);
        TagOption option = Assert.Single(await books.ReportingTags.ListOptionsAsync("9", Token).ToListAsync(Token));
        Assert.Equal(("460000000038082", "Sales", 1), (option.OptionId, option.OptionName, option.Depth));
        TagOptionDetail detail = Assert.Single(await books.ReportingTags.ListOptionDetailsAsync("9", Token).ToListAsync(Token));
        Assert.Equal(("460000000038082", "Sales", null, false), (detail.OptionId, detail.OptionName, detail.ParentId, detail.IsActive));
        Assert.Equal("460000000038083", Assert.Single(detail.Children).OptionId);
        Assert.Contains("tag_id=9", zoho.Calls[^1].Uri.Query, StringComparison.Ordinal);
        ProjectTask task = Assert.Single(await books.Projects.ListTasksAsync("1", Token).ToListAsync(Token));
        Assert.Equal(("Distribution Analysis", "12:27"), (task.TaskName, task.BilledHours));
        Assert.Equal(10m, Assert.Single(await books.Projects.ListUsersAsync("1", Token).ToListAsync(Token)).CostRate);
    }

    [Fact]
    public async Task Every_resource_is_written_to_its_own_route()
    {
        var zoho = new FakeZoho { Api = (_, call, _) => Task.FromResult(FakeZoho.Json(200, AnswerTo(call))) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        await books.Bills.CreateAsync(new() { VendorId = "2", BillNumber = "B-1", PurchaseOrderIds = ["7"], LineItems = [new() { PurchaseOrderItemId = "8", Quantity = 1 }] }, Token);
        AssertLast("POST /bills", """{"vendor_id":"2","bill_number":"B-1","purchaseorder_ids":["7"],"line_items":[{"purchaseorder_item_id":"8","quantity":1}]}""");
        await books.Bills.ApplyCreditsAsync("1", [new() { VendorCreditId = "4", AmountApplied = 10.25m }, new() { PaymentId = "5", AmountApplied = 1 }], Token);
        AssertLast("POST /bills/1/credits", """{"bill_payments":[{"payment_id":"5","amount_applied":1}],"apply_vendor_credits":[{"vendor_credit_id":"4","amount_applied":10.25}]}""");
        await books.Bills.MarkOpenAsync("1", Token);
        AssertLast("POST /bills/1/status/open", null);
        await books.Bills.MarkVoidAsync("1", Token);
        AssertLast("POST /bills/1/status/void", null);
        await books.Bills.Comments.AddAsync("1", "checked", Token);
        AssertLast("POST /bills/1/comments", """{"description":"checked"}""");
        await books.VendorCredits.CreateAsync(new() { VendorId = "2", VendorCreditNumber = "DN-1" }, Token);
        AssertLast("POST /vendorcredits", """{"vendor_id":"2","vendor_credit_number":"DN-1"}""");
        Assert.StartsWith("?ignore_auto_number_generation=true&", zoho.Calls[^1].Uri.Query, StringComparison.Ordinal);
        await books.VendorCredits.ApplyToBillsAsync("1", [new() { BillId = "3", AmountApplied = 2 }], Token);
        AssertLast("POST /vendorcredits/1/bills", """{"bills":[{"bill_id":"3","amount_applied":2}]}""");
        await books.VendorPayments.CreateAsync(new() { VendorId = "2", Amount = 250, Bills = [new() { BillId = "3", AmountApplied = 250 }] }, Token);
        AssertLast("POST /vendorpayments", """{"vendor_id":"2","amount":250,"bills":[{"bill_id":"3","amount_applied":250}]}""");
        await books.Expenses.UpdateAsync("1", new() { Description = null, IsBillable = true }, Token);
        AssertLast("PUT /expenses/1", """{"description":"","is_billable":true}""");
        await books.Expenses.Receipts.DeleteAsync("1", Token);
        AssertLast("DELETE /expenses/1/receipt", null);
        await books.Items.UpsertAsync(new UniqueField("cf_code", "A1"), new() { Name = "Rebar", Rate = 2 }, cancellationToken: Token);
        AssertLast("PUT /items", """{"name":"Rebar","rate":2}""");
        await books.ChartOfAccounts.MarkInactiveAsync("1", Token);
        AssertLast("POST /chartofaccounts/1/inactive", null);
        await books.Projects.CreateAsync(new() { ProjectName = "24-101 Harbor", CustomerId = "1", BillingType = "fixed_cost_for_project", UserId = "2" }, Token);
        AssertLast("POST /projects", """{"project_name":"24-101 Harbor","customer_id":"1","billing_type":"fixed_cost_for_project","user_id":"2"}""");
        await books.Projects.CreateTaskAsync("1", new() { TaskName = "Dig" }, Token);
        AssertLast("POST /projects/1/tasks", """{"task_name":"Dig"}""");
        await books.ReportingTags.UpdateOptionsAsync("9", [new() { OptionId = "1", OptionName = "02-300" }, new() { OptionName = "03-100", Children = [new() { OptionName = "03-110" }] }], Token);
        AssertLast("PUT /reportingtags/9/options", """{"options":[{"option_id":"1","option_name":"02-300"},{"option_name":"03-100","children":[{"option_name":"03-110"}]}]}""");

        int sent = zoho.Calls.Count;
        Func<Task>[] refused =
        [
            () => books.Bills.CreateAsync(new() { VendorId = "2" }, Token),
            () => books.Bills.ApplyCreditsAsync("1", [new() { AmountApplied = 1 }], Token),
            () => books.VendorPayments.CreateAsync(new() { VendorId = "2" }, Token),
            () => books.Expenses.CreateAsync(new() { AccountId = "1", PaidThroughAccountId = "2", Amount = 1 }, Token),
            () => books.Items.CreateAsync(new() { Name = "x" }, Token),
            () => books.ChartOfAccounts.CreateAsync(new() { AccountName = "x" }, Token),
            () => books.Projects.CreateAsync(new() { ProjectName = "x" }, Token),
            () => books.ReportingTags.UpdateOptionsAsync("9", [], Token),
            () => books.Taxes.GetAsync("a/b", Token),
        ];
        foreach (Func<Task> call in refused)
            await Assert.ThrowsAsync<ArgumentException>(call);
        Assert.Equal(sent, zoho.Calls.Count);

        void AssertLast(string route, string? body)
        {
            FakeZoho.Call call = zoho.Calls[^1];
            Assert.Equal(route, call.Method + " " + call.Uri.AbsolutePath["/books/v3".Length..]);
            if (body is null)
                Assert.Equal("", call.Body);
            else
                Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(call.Body)), call.Body);
        }
    }

    [Fact]
    public void What_was_read_survives_being_written_unknown_members_included()
    {
        Assert.Equal(8, Survives(BillsJson.Default.Bill, Bill) + Survives(VendorCreditsJson.Default.VendorCredit, VendorCredit) + Survives(VendorPaymentsJson.Default.VendorPayment, Payment)
            + Survives(ExpensesJson.Default.Expense, Expense) + Survives(ItemsJson.Default.Item, Item) + Survives(ChartOfAccountsJson.Default.Account, Account)
            + Survives(PurchaseOrdersJson.Default.PurchaseOrder, Inner(Wire.Order, "purchaseorder")) + Survives(ContactsJson.Default.Contact, Inner(Wire.Contact, "contact")));
    }

    private static int Survives<T>(JsonTypeInfo<T> type, string json)
    {
        T once = JsonSerializer.Deserialize(json, type)!;
        string written = JsonSerializer.Serialize(once, type);
        T again = JsonSerializer.Deserialize(written, type)!;
        Assert.Equal(written, JsonSerializer.Serialize(again, type));
        JsonObject result = JsonNode.Parse(written)!.AsObject();
        foreach ((string name, JsonNode? value) in JsonNode.Parse(json)!.AsObject())
        {
            // Absent may be spelt "" on the way in, and be left out on the way out; nothing else may be lost.
            if (Kept.IsAbsent(value))
                continue;
            Assert.True(result.ContainsKey(name), $"{typeof(T).Name} lost {name}");
            if (value is JsonValue && !name.EndsWith("_time", StringComparison.Ordinal))
                Assert.Equal(Plain(value!), Plain(result[name]!));
        }
        return 1;
    }

    private static string Plain(JsonNode value) =>
        decimal.TryParse(value.ToString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out decimal number)
            ? number.ToString("0.#########", System.Globalization.CultureInfo.InvariantCulture)
            : value.ToString();

    private static string Inner(string answer, string key) => JsonNode.Parse(answer)![key]!.ToJsonString();

    // A call for one record is answered with that record.
    private static string AnswerTo(FakeZoho.Call call) => call.Uri.AbsolutePath.EndsWith("/1", StringComparison.Ordinal)
        ? new System.Text.RegularExpressions.Regex("\"(\\w+_id)\":\"\\d+\"").Replace(Answer(call), "\"$1\":\"1\"", 1)
        : Answer(call);

    private static string Answer(FakeZoho.Call call) => (call.Method, call.Uri.AbsolutePath["/books/v3".Length..]) switch
    {
        ("GET", "/bills") => List("bills", Bill),
        ("GET", "/bills/1/payments") => List("payments", """{"payment_id":"460000000042059","bill_payment_id":"460000000042061","amount":31.25,"paid_through":"Petty Cash"}"""),
        (_, "/bills" or "/bills/1") => One("bill", Bill),
        ("GET", "/vendorcredits") => List("vendor_credits", VendorCredit),
        (_, "/vendorcredits" or "/vendorcredits/1") => One("vendor_credit", VendorCredit),
        ("GET", "/vendorpayments/1") => One("vendorpayment", Payment),
        (_, "/vendorpayments") => One("vendorpayment", "[" + Payment + "]"),
        (_, "/expenses/1") => One("expense", Expense),
        (_, "/items" or "/items/1") => One("item", Item),
        ("GET", "/chartofaccounts") => List("chartofaccounts", Account),
        (_, "/chartofaccounts/1") => One("chart_of_account", Account),
        (_, "/settings/taxes/1") => One("tax", """[{"tax_id":"982000000566009","tax_percentage":"10.5"}]"""),
        (_, "/settings/taxes") => List("taxes", """{"tax_id":"1","tax_name":"Sales Group","tax_percentage":10.5,"tax_type":"tax_group"}"""),
        (_, "/settings/currencies") => List("currencies", """{"currency_id":"260815000000093087","currency_code":"AED","price_precision":2,"effective_date":"","exchange_rate":0}"""),
        (_, "/users/me") => One("user", """{"user_id":"982000000554041","name":"John Smith","email_ids":[{"email":"j@x.example"}]}"""),
        (_, "/users") => List("users", """{"user_id":"982000000554041","user_role":"admin","status":"active"}"""),
        (_, "/locations") => One("locations", """[{"location_id":"460000000038080","address":{"street_address1":"No:234,90 Church Street"}}]"""),
        (_, "/reportingtags") => """{"reporting_tags":[{"tag_id":"460000000038080","tag_name":"Business Unit","tag_order":1,"is_active":true}]}""",
        (_, "/reportingtags/9/options/all") => One("results", """[{"option_id":"460000000038082","option_name":"Sales","depth":1}]"""),
        (_, "/reportingtags/options") => List("options", """{"option_id":"460000000038082","option_name":"Sales","option_order":1,"parent_id":"","is_active":false,"is_default":false,"children":[{"option_id":"460000000038083","option_name":"East"}]}"""),
        ("GET", "/projects/1/tasks") => List("tasks", """{"task_id":"460000000044009","task_name":"Distribution Analysis","billed_hours":"12:27","log_time":"13:06"}"""),
        ("POST", "/projects/1/tasks") => One("task", """{"task_id":"460000000044009"}"""),
        (_, "/projects/1/users") => One("users", """[{"user_id":"460000000024003","cost_rate":"10.00"}]"""),
        (_, "/projects") => One("project", """{"project_id":"1"}"""),
        _ => """{"code":0,"message":"success"}""",
    };

    private static string One(string key, string record) => $$"""{"code":0,"message":"success","{{key}}":{{record}}}""";

    private static string List(string key, string row) =>
        $$$"""{"code":0,"message":"success","{{{key}}}":[{{{row}}}],"page_context":{"page":1,"per_page":200,"has_more_page":false}}""";
}
