using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Sandbox;

namespace ZohoBooks.Client.Tests;

/// <summary>Tasks, registers, locks, portals, statements and what else an office does beside its documents: what only these resources do.</summary>
public sealed class OfficeTests
{
    private static readonly LocalDate Day = new(2026, 6, 9);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bank_feed_is_matched_as_the_readme_shows()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 10, 5, 13, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions(), clock);
        using IZohoBooksClient books = Sandboxed.Client(sandbox, clock);
        BankAccount main = await books.BankAccounts.CreateAsync(new() { AccountName = "Main", AccountType = "bank" }, Token);
        BankTransaction booked = await books.BankTransactions.CreateAsync(Deposit(120), Token);
        await books.BankTransactions.CreateAsync(Deposit(119), Token);
        await books.BankAccounts.ImportStatementAsync(new() { AccountId = main.AccountId, Transactions = [Line(120) with { Payee = "Beta" }, Line(80)] }, Token);
#pragma warning disable xUnit1051 // A reader of the page has no test to end.
        // <readme>
        List<BankTransaction> forPeople = [];
        BankAccount bank = await books.BankAccounts.ListAsync().FirstAsync();
        var feed = new BankTransactionFilter { AccountId = bank.AccountId, Status = BankTransactionStatus.Uncategorized };
        await foreach (BankTransaction line in books.BankTransactions.ListAsync(feed))
        {
            List<MatchingTransaction> candidates = await books.BankTransactions.ListMatchesAsync(line.TransactionId).ToListAsync();
            if (candidates.FindAll(one => one.IsBestMatch == true && one.Amount == line.Amount) is [var match])
            {
                await books.BankTransactions.MatchAsync(
                    line.TransactionId, [new() { TransactionId = match.TransactionId, TransactionType = match.TransactionType }], bank.AccountId);
            }
            else
            {
                forPeople.Add(line);
            }
        }
        // </readme>
#pragma warning restore xUnit1051
        Assert.Equal(80m, Assert.Single(forPeople).Amount);
        Assert.Equal((BankTransactionStatus.Matched, 120m), await books.BankTransactions.GetAsync(booked.TransactionId, Token) is var known ? (known.Status, known.Amount!.Value) : default);
        await Assert.ThrowsAnyAsync<ZohoBooksException>(() => books.BankTransactions.MatchAsync(
            forPeople[0].TransactionId, [new() { TransactionId = booked.TransactionId, TransactionType = booked.TransactionType }], bank.AccountId, Token));
        await books.BankTransactions.UnmatchAsync(booked.TransactionId, bank.AccountId, Token);
        await books.BankTransactions.ExcludeAsync(forPeople[0].TransactionId, bank.AccountId, Token);
        BankTransaction left = await books.BankTransactions.ListAsync(feed, Token).SingleAsync(Token);
        Assert.Equal((120m, "Beta"), (left.Amount!.Value, left.Payee));
        Assert.Equal(BankTransactionStatus.ManuallyAdded, (await books.BankTransactions.GetAsync(booked.TransactionId, Token)).Status);

        string root = typeof(OfficeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!;
        string own = await File.ReadAllTextAsync(Path.Combine(root, "tests", "ZohoBooks.Client.Tests", "Resources", "OfficeTests.cs"), Token);
        string page = await File.ReadAllTextAsync(Path.Combine(root, "src", "ZohoBooks.Client", "README.md"), Token);
        string[] shown = own.ReplaceLineEndings("\n").Split("// <readme>\n")[1].Split("        // </readme>")[0].TrimEnd('\n').Split('\n');
        Assert.Contains(string.Join('\n', shown.Select(line => line.Length > 8 ? line[8..] : "")), page.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        BankTransactionInput Deposit(decimal amount) => new()
        {
            TransactionType = BankTransactionType.Deposit,
            FromAccountId = "260815000000000388",
            ToAccountId = main.AccountId,
            Amount = amount,
            Date = Day,
        };

        static BankStatementLineInput Line(decimal amount) => new() { Date = Day, DebitOrCredit = DebitOrCredit.Credit, Amount = amount };
    }

    [Fact]
    public async Task Every_write_has_the_documented_body()
    {
        var zoho = new FakeZoho
        {
            Api = (_, _, _) => Task.FromResult(FakeZoho.Json(
                200, """{"code":0,"task":{"task_id":"1"},"transaction_lock":{"transaction_lock_id":"1"},"organization":{"organization_id":"1"},"organization_address":{"organization_address_id":"1"},"module":{"module_id":"1","module_api_name":"cm_debtor"},"employee":{"employee_id":"1"},"expense":{"expense_id":"1"}}""")),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        await books.Contacts.EnablePortalAsync("1", ["2", "3"], Token);
        Same("POST /contacts/1/portal/enable", """{"contact_persons":[{"contact_person_id":"2"},{"contact_person_id":"3"}]}""", zoho);
        await books.Contacts.BankAccounts.AddAsync("1", new() { BankName = "b", AccountNumber = "000123456789", AcceptLicense = true }, Token);
        Same("POST /contacts/1/bankaccount", """{"account_number":"000123456789","bank_name":"b","accept_license":true}""", zoho);
        await books.Tasks.UpdateManyAsync([new() { TaskId = "1", Priority = "high" }, new() { TaskId = "2", DueDate = Day }], Token);
        Same("PUT /tasks", """[{"task_id":"1","priority":"high"},{"task_id":"2","due_date":"2026-06-09"}]""", zoho);
        Assert.Contains("bulk_update=true", zoho.Calls[^1].Uri.Query, StringComparison.Ordinal);
        await books.Tasks.SetPercentageAsync("1", 75, Token);
        Same("POST /tasks/1/percentage", """{"completion_percentage":75}""", zoho);
        await books.Tasks.CreateAsync(new() { Title = "t", Reminder = new() { RemindBefore = 2, RemindType = "days" }, Dependencies = [new() { DependsOnId = "9" }] }, Token);
        Same("POST /tasks", """{"title":"t","reminder":{"remind_before":2,"remind_type":"days"},"dependencies":[{"depends_on_id":"9"}]}""", zoho);
        await books.Registers.UpdateTransactionsAsync("1", new() { AccountId = "2", BulkUpdateReason = "r", Entities = [new() { EntityId = "3", EntityType = "bill" }] }, Token);
        Same("PUT /registers/1/transactions/bulkupdate", """{"account_id":"2","bulk_update_reason":"r","entities":[{"entity_id":"3","entity_type":"bill"}]}""", zoho);
        await books.TransactionLocks.UpdateAsync(new() { TransactionLockStatus = "enabled", TransactionLockDate = Day, UserIds = ["4"] }, Token);
        Same("PUT /transactionlock", """{"transaction_lock_status":"enabled","transaction_lock_date":"2026-06-09","user_ids":["4"]}""", zoho);
        await books.TransactionLocks.DeleteAsync("1", "opened again", Token);
        Same("DELETE /transactionlock", """{"reason":"opened again"}""", zoho);
        Assert.Contains("transaction_lock_id=1", zoho.Calls[^1].Uri.Query, StringComparison.Ordinal);
        await books.ReportingTags.UpdateCriteriaAsync("1", new() { CriteriaTags = [new() { Type = "location" }], Options = [new() { OptionId = "2", CriteriaOptions = [new() { TagId = "3", Type = "tag", Options = ["4"] }] }] }, Token);
        // The other tag is null, and not left out, where the location decides.
        Same(
            "PUT /reportingtags/1/criteria",
            """{"criteria_tags":[{"tag_id":null,"type":"location"}],"options":[{"option_id":"2","criteria_options":[{"tag_id":"3","type":"tag","options":["4"]}]}]}""", zoho);
        await books.BankRules.CreateMatchFilterAsync(new() { RuleName = "n", RuleOrder = 1, ApplyTo = "withdrawal" }, Token);
        Same("POST /bankaccounts/matchfilters", """{"rule_name":"n","rule_order":1,"apply_to":"withdrawal"}""", zoho);
        await books.CustomModules.UpdateModuleAsync("cm_debtor", new() { ModuleName = "Debtor", PluralName = "Debtors", AllowForClone = true, ShownIn = [new() { ShowIn = "webui" }] }, Token);
        Same("PUT /settings/modules/cm_debtor", """{"module_name":"Debtor","plural_name":"Debtors","allow_forclone":true,"show_custommodule_in":[{"show_in":"webui"}]}""", zoho);
        await books.Organizations.AddAddressAsync(new() { Address1 = "7 Hales Court", Zip = "10004" }, Token);
        Same("POST /organizations/address", """{"address1":"7 Hales Court","zip":"10004"}""", zoho);
        await books.Organizations.UpdateAsync("1", new() { TaxIdLabel = "EIN", Address = new() { StreetAddress1 = "s" } }, Token);
        Same("PUT /organizations/1", """{"taxid_label":"EIN","address":{"street_address1":"s"}}""", zoho);
        await books.Invoices.EInvoices.MarkPushedAsync("1", new() { Uuid = "u", AckNumber = "5", AckDate = Day }, Token);
        Same("POST /invoices/1/einvoice/status/push", """{"uuid":"u","ack_date":"2026-06-09","ack_no":"5"}""", zoho);
        await books.CreditNotes.UpdateCustomFieldsAsync("1", [new() { Index = 2, Value = "v" }], Token);
        Same("POST /creditnotes/1/customfields", """{"custom_fields":[{"index":2,"value":"v"}]}""", zoho);
        await books.Expenses.UpdateAsync("1", new() { MileageType = "odometer", StartReading = 100, EndReading = 112.5m, EmployeeId = "2", LineItems = [new() { LineItemId = "3", Amount = 4 }] }, Token);
        Same("PUT /expenses/1", """{"mileage_type":"odometer","start_reading":100,"end_reading":112.5,"employee_id":"2","line_items":[{"line_item_id":"3","amount":4}]}""", zoho);
        await books.VendorPayments.DeleteManyAsync(["1", "2"], Token);
        Assert.Contains("vendorpayment_id=1,2&bulk_delete=true", Uri.UnescapeDataString(zoho.Calls[^1].Uri.Query), StringComparison.Ordinal);
    }

    /// <summary>Nobody gets an e-mail twice, nobody's money moves twice, and nothing is made twice.</summary>
    [Fact]
    public async Task What_goes_out_is_sent_once_and_its_outcome_is_said_to_be_unknown()
    {
        var email = new EmailInput { ToMailIds = ["a@x.example"], Subject = "s", Body = "b" };
        Dictionary<string, Func<IZohoBooksClient, Task>> calls = new(StringComparer.Ordinal)
        {
            ["/contacts/1/statements/email"] = books => books.Contacts.Statements.SendEmailAsync("1", email, cancellationToken: Token),
            ["/contacts/1/email"] = books => books.Contacts.SendEmailAsync("1", email, cancellationToken: Token),
            ["/contacts/1/portal/enable"] = books => books.Contacts.EnablePortalAsync("1", ["2"], Token),
            ["/contacts/contactpersons/1/portal/invite"] = books => books.ContactPersons.InviteToPortalAsync("1", Token),
            ["/vendorpayments/1/email"] = books => books.VendorPayments.SendEmailAsync("1", email, cancellationToken: Token),
            ["/purchaseorders/1/email"] = books => books.PurchaseOrders.SendEmailAsync("1", email, cancellationToken: Token),
            ["/invoices/1/senddunningnotifications"] = books => books.Invoices.Mail.SendDunningAsync("1", Token),
            ["/invoices/1/onlinepayments/asynchronous"] = books => books.Invoices.Payments.CollectOnlineAsync("1", new() { PaymentAmount = 1 }, Token),
            ["/tasks/1"] = books => books.Tasks.UpdateAsync("1", new() { SendEmailNotification = true }, Token),
            ["/tasks"] = books => books.Tasks.UpdateManyAsync([new() { TaskId = "1" }], Token),
            ["/registers/1/transactions/bulkdelete"] = books => books.Registers.DeleteTransactionsAsync("1", new() { Entities = [new() { EntityId = "2" }] }, Token),
            ["/recurringjournals"] = books => books.Journals.Recurring.CreateAsync(new() { JournalDate = Day, LineItems = [new() { AccountId = "1" }] }, Token),
            ["/recurringjournals/1"] = books => books.Journals.Recurring.UpdateAsync("1", new() { LineItems = [new() { AccountId = "1" }] }, Token),
            ["/crm/vendor/1/import"] = books => books.CrmImport.ImportVendorAsync("1", Token),
            ["/expenses/1"] = books => books.Expenses.UpdateAsync("1", new() { LineItems = [new() { Amount = 1 }] }, Token),
            ["/employees"] = books => books.Expenses.Employees.CreateAsync(new() { Name = "n", Email = "e@x.example" }, Token),
            ["/settings/modules"] = books => books.CustomModules.CreateModuleAsync(new() { ModuleName = "n", PluralName = "p" }, Token),
        };
        foreach ((string path, Func<IZohoBooksClient, Task> call) in calls)
        {
            (ZohoBooksException? error, FakeZoho zoho) = await FailedAsync(call);
            Assert.True(error is { OutcomeUnknown: true }, path);
            Assert.Equal("/books/v3" + path, Assert.Single(zoho.Calls).Uri.AbsolutePath);
        }
    }

    [Fact]
    public async Task What_can_be_said_twice_is_sent_again()
    {
        Func<IZohoBooksClient, Task>[] calls =
        [
            books => books.Tasks.UpdateAsync("1", new() { Title = "t", Dependencies = [new() { DependencyId = "2" }] }, Token),
            books => books.Registers.UpdateTransactionsAsync("1", new() { Entities = [new() { EntityId = "2" }] }, Token),
            books => books.Expenses.UpdateAsync("1", new() { Description = "d", LineItems = [new() { LineItemId = "3", Amount = 1 }] }, Token),
            books => books.TransactionLocks.UpdateAsync(new() { Reason = "r" }, Token),
            books => books.Organizations.UpdateAsync("1", new() { Name = "n" }, Token),
            books => books.Journals.Recurring.UpdateAsync("1", new() { Notes = "n" }, Token),
            books => books.CreditNotes.UpdateCustomFieldsAsync("1", [new() { Index = 2, Value = "v" }], Token),
            books => books.Contacts.BankAccounts.UpdateAsync("1", "2", new() { BankName = "b" }, Token),
        ];
        foreach (Func<IZohoBooksClient, Task> call in calls)
        {
            (ZohoBooksException? error, FakeZoho zoho) = await FailedAsync(call);
            Assert.NotNull(error);
            Assert.True(zoho.Calls.Count > 1, zoho.Calls[0].Uri.AbsolutePath);
        }
    }

    [Fact]
    public async Task What_a_write_cannot_do_without_is_named_before_the_wire()
    {
        var zoho = new FakeZoho();
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        (Func<Task> Call, string Message)[] calls =
        [
            (() => books.Organizations.CreateAsync(new(), Token), "A new organization needs Name, CurrencyCode, TimeZone, PortalName."),
            (() => books.Expenses.Employees.CreateAsync(new(), Token), "A new employee needs Name, Email."),
            (() => books.CustomModules.UpdateModuleAsync("cm_debtor", new(), Token), "A module needs ModuleName, PluralName."),
            (() => books.Journals.Recurring.CreateAsync(new(), Token), "A new recurring journal needs JournalDate, LineItems with at least one line."),
            (() => books.Registers.DeleteTransactionsAsync("1", new(), Token), "A change of several transactions needs Entities with at least one row."),
            (() => books.ReportingTags.UpdateCriteriaAsync("1", new(), Token), "A change of conditions needs CriteriaTags, Options."),
            (() => books.Tasks.UpdateManyAsync([new() { Title = "t" }], Token), "Name at least one task, and each by its TaskId."),
            (() => books.Contacts.EnablePortalAsync("1", [], Token), "Name at least one person."),
            (() => books.Contacts.Statements.SendEmailAsync("1", new(), cancellationToken: Token), "An e-mail needs ToMailIds with at least one address."),
            (() => books.SalesOrders.SetSubStatusAsync("1", "../void", Token), ""),
        ];
        foreach ((Func<Task> call, string message) in calls)
            Assert.StartsWith(message, (await Assert.ThrowsAsync<ArgumentException>(call)).Message, StringComparison.Ordinal);
        Assert.Empty(zoho.Calls);
    }

    [Fact]
    public async Task A_register_is_read_page_by_page()
    {
        var zoho = new FakeZoho
        {
            Api = (_, call, _) => Task.FromResult(FakeZoho.Json(200, """
                {"code":0,"register_transactions":{"account_type":"expense","gl_closing_balance":12500,"account_transactions":[{"transaction_id":"1","transaction_date":"2026-05-15","debit_amount":100},{"transaction_id":"1","debit_amount":"0.5"}]},
                 "page_context":{"page":1,"has_more_page":
                """ + (call.Uri.Query.Contains("page=1&", StringComparison.Ordinal) ? "true" : "false") + "}}")),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        AccountRegister first = await books.Registers.GetTransactionsAsync("7", 1, cancellationToken: Token);
        AccountRegister last = await books.Registers.GetTransactionsAsync("7", 2, cancellationToken: Token);
        Assert.Equal((true, false), (first.HasMorePages, last.HasMorePages));
        // Two rows of one transaction are two.
        Assert.Equal(new decimal?[] { 100m, 0.5m }, first.AccountTransactions.Select(row => row.DebitAmount));
    }

    [Fact]
    public async Task The_number_of_a_bank_account_stands_in_no_message()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(400, """{"code":1001,"message":"The account 000123456789 is wrong"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        var error = await Assert.ThrowsAnyAsync<ZohoBooksException>(() => books.Contacts.BankAccounts.AddAsync("1", new() { AccountNumber = "000123456789" }, Token));
        Assert.DoesNotContain("000123456789", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_lock_than_the_one_that_was_asked_for_is_none()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"transaction_lock":{"transaction_lock_id":"5","accounting_period_id":"6","transaction_lock_date":"2024-03-31"}}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        Assert.Equal(new LocalDate(2024, 3, 31), (await books.TransactionLocks.GetAsync("5", Token)).TransactionLockDate);
        Assert.Equal("5", (await books.TransactionLocks.GetOfPeriodAsync("6", Token)).TransactionLockId);
        await Assert.ThrowsAsync<ZohoBooksException>(() => books.TransactionLocks.GetAsync("4", Token));
        await Assert.ThrowsAsync<ZohoBooksException>(() => books.TransactionLocks.GetOfPeriodAsync("4", Token));
    }

    private static void Same(string route, string expected, FakeZoho zoho)
    {
        FakeZoho.Call call = zoho.Calls[^1];
        Assert.Equal(route, call.Method + " " + call.Uri.AbsolutePath["/books/v3".Length..]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(call.Body)), call.Body);
    }

    private static async Task<(ZohoBooksException? Error, FakeZoho Zoho)> FailedAsync(Func<IZohoBooksClient, Task> call)
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(500, "")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new ScaledTimeProvider(300, DateTimeOffset.UnixEpoch.AddYears(56)), options => options.AttemptTimeout = TimeSpan.FromHours(1));
        return (await Record.ExceptionAsync(() => call(books)) as ZohoBooksException, zoho);
    }
}
