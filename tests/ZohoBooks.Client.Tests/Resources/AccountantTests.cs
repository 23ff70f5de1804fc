using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Sandbox;

namespace ZohoBooks.Client.Tests;

/// <summary>What accountants book: journals, banks, what recurs and what is paid before there is an invoice. What only these resources do.</summary>
public sealed class AccountantTests
{
    private const string Done = """{"code":0,"message":"success"}""";

    private static readonly LocalDate Day = new(2026, 6, 9);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_month_of_journals_is_read_as_the_readme_shows()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 10, 5, 13, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions(), clock);
        string? bare = null; // a journal that is answered without its amounts in the base currency
        using IZohoBooksClient books = Sandboxed.Client(sandbox, clock, options => options.PrimaryHandler = () => new WithoutBaseAmounts(sandbox.CreateHandler(), () => bare));
        (string sales, string costs) = ("260815000000000388", "260815000000000427");
        Journal booked = await BookAsync(new LocalDate(2026, 10, 2), 40.5m);
        await BookAsync(new LocalDate(2026, 10, 31), 9.5m);
        await BookAsync(new LocalDate(2026, 11, 1), 100);
        Journal draft = await BookAsync(new LocalDate(2026, 10, 3), 1000, JournalStatus.Draft);
        Journal odd = await BookAsync(new LocalDate(2026, 10, 4), 7);
        bare = odd.JournalId;
        Assert.Equal(("1", JournalStatus.Published, 40.5m, JournalStatus.Draft), (booked.EntryNumber, booked.Status, booked.Total, draft.Status));
#pragma warning disable xUnit1051 // A reader of the page has no test to end.
        // <readme>
        Dictionary<string, decimal> balances = [];
        List<Journal> forPeople = [];
        var month = new JournalFilter { DateFrom = new LocalDate(2026, 10, 1), DateTo = new LocalDate(2026, 10, 31), Status = JournalStatus.Published };
        await foreach (Journal row in books.Journals.ListAsync(month))
        {
            Journal journal = await books.Journals.GetAsync(row.JournalId);
            List<(string Account, decimal? Amount)> lines = [.. journal.LineItems.Select(line => (
                line.AccountName ?? line.AccountId ?? "(no account)",
                line.DebitOrCredit == DebitOrCredit.Debit ? line.BcyAmount : line.DebitOrCredit == DebitOrCredit.Credit ? -line.BcyAmount : null))];
            if (lines.Count == 0 || lines.Exists(line => line.Amount is null))
            {
                forPeople.Add(journal); // a half of it would be in no balance
                continue;
            }
            foreach ((string account, decimal? amount) in lines)
                balances[account] = balances.GetValueOrDefault(account) + amount.GetValueOrDefault();
        }
        foreach (Journal journal in forPeople)
            Console.WriteLine($"Journal {journal.EntryNumber} of {journal.JournalDate} is not summed: it has a line without a side or an amount in the base currency.");
        // </readme>
#pragma warning restore xUnit1051
        Assert.Equal([("Job Costs", 50m), ("Sales", -50m)], balances.Select(pair => (pair.Key, pair.Value)).Order());
        Assert.Equal([odd.EntryNumber], forPeople.Select(journal => journal.EntryNumber));

        Journal changed = await books.Journals.UpdateAsync(
            draft.JournalId, new() { JournalDate = draft.JournalDate, LineItems = [.. draft.LineItems.Select(line => JournalLineInput.From(line) with { Amount = 5 })] }, Token);
        Assert.Equal(draft.LineItems.Select(line => line.LineId), changed.LineItems.Select(line => line.LineId));
        await books.Journals.PublishAsync(draft.JournalId, Token);
        Assert.Equal((JournalStatus.Published, 5m), await books.Journals.GetAsync(draft.JournalId, Token) is var published ? (published.Status, published.Total) : default);
        await books.Journals.DeleteAsync(draft.JournalId, Token);
        await Assert.ThrowsAsync<ZohoBooksNotFoundException>(() => books.Journals.GetAsync(draft.JournalId, Token));

        string root = typeof(AccountantTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!;
        string own = await File.ReadAllTextAsync(Path.Combine(root, "tests", "ZohoBooks.Client.Tests", "Resources", "AccountantTests.cs"), Token);
        string page = await File.ReadAllTextAsync(Path.Combine(root, "src", "ZohoBooks.Client", "README.md"), Token);
        string[] shown = own.ReplaceLineEndings("\n").Split("// <readme>\n")[1].Split("        // </readme>")[0].TrimEnd('\n').Split('\n');
        Assert.Contains(string.Join('\n', shown.Select(line => line.Length > 8 ? line[8..] : "")), page.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        async Task<Journal> BookAsync(LocalDate day, decimal amount, JournalStatus? status = null) => await books.Journals.CreateAsync(
            new()
            {
                JournalDate = day,
                Status = status is null ? default : new Optional<JournalStatus?>(status),
                LineItems = [new() { AccountId = costs, DebitOrCredit = DebitOrCredit.Debit, Amount = amount }, new() { AccountId = sales, DebitOrCredit = DebitOrCredit.Credit, Amount = amount }],
            },
            Token);
    }

    [Fact]
    public async Task The_lines_of_a_journal_go_back_as_they_were_read_with_what_answers_alone_have_left_out()
    {
        var zoho = new FakeZoho
        {
            Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """
                {"code":0,"journal":{"journal_id":"1","entry_number":"3","status":"published","journal_type":"both","journal_date":"2026-06-09","total":100,"custom_fields":"",
                 "line_items":[{"line_id":"11","account_id":"21","account_name":"Sales","customer_name":"","debit_or_credit":"debit","amount":100,"bcy_amount":100,"item_order":1,"tax_exemption_id":"31","tax_type":"tax",
                   "line_item_taxes":[],"tags":[{"tag_id":"41","tag_option_id":"42"}],"project_id":""}]}}
                """)),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        Journal journal = await books.Journals.GetAsync("1", Token);
        Assert.Equal((JournalStatus.Published, JournalType.Both, Day, 100m), (journal.Status, journal.JournalType, journal.JournalDate, journal.Total));
        JournalLine line = Assert.Single(journal.LineItems);
        Assert.Equal((DebitOrCredit.Debit, 100m, "Sales"), (line.DebitOrCredit, line.Amount, line.AccountName));

        await books.Journals.UpdateAsync("1", new() { JournalDate = Day, LineItems = [.. journal.LineItems.Select(JournalLineInput.From), new() { AccountId = "22", DebitOrCredit = DebitOrCredit.Credit, Amount = 100 }] }, Token);
        Same(
            """
            {"journal_date":"2026-06-09","line_items":[
              {"line_id":"11","account_id":"21","debit_or_credit":"debit","amount":100,"tax_exemption_id":"31","tags":[{"tag_id":"41","tag_option_id":"42"}]},
              {"account_id":"22","debit_or_credit":"credit","amount":100}]}
            """,
            zoho);
    }

    [Fact]
    public async Task What_is_applied_matched_given_back_and_imported_has_the_documented_body()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, Done)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        await books.Journals.ApplyToInvoicesAsync("1", "2", [new() { InvoiceId = "3", AmountApplied = 4.5m }], Token);
        Same("""{"invoices":[{"invoice_id":"3","amount_applied":4.5}]}""", zoho);
        await books.RetainerInvoices.ApplyToInvoicesAsync("1", [new() { InvoiceId = "3", AmountApplied = 4.5m, ApplyDate = Day }], Token);
        Same("""{"invoice_payments":[{"invoice_id":"3","amount_applied":4.5,"apply_date":"2026-06-09"}]}""", zoho);
        await books.DeliveryChallans.ReturnAsync(["1", "2"], [new() { LineItemId = "3", QtyReturned = 1 }], Token);
        Same("""{"line_items":[{"line_item_id":"3","qty_returned":1}]}""", zoho);
        Assert.Contains("deliverychallan_ids=1,2", Uri.UnescapeDataString(zoho.Calls[^1].Uri.Query), StringComparison.Ordinal);
        await books.BankTransactions.MatchAsync("1", [new() { TransactionId = "2", TransactionType = BankTransactionType.Deposit }], cancellationToken: Token);
        Same("""{"transactions_to_be_matched":[{"transaction_id":"2","transaction_type":"deposit"}]}""", zoho);
        await books.BankAccounts.ImportStatementAsync(new() { AccountId = "1", Transactions = [new() { Date = Day, DebitOrCredit = DebitOrCredit.Credit, Amount = 7, Payee = "Ann" }] }, Token);
        Same("""{"account_id":"1","transactions":[{"date":"2026-06-09","debit_or_credit":"credit","amount":7,"payee":"Ann"}]}""", zoho);
        await books.BankTransactions.CategorizeAsVendorCreditRefundAsync("1", new() { VendorCreditId = "2", Date = Day, Amount = 7, AccountId = "3" }, Token);
        Same("""{"date":"2026-06-09","amount":7,"vendor_credit_id":"2","account_id":"3"}""", zoho);
        Assert.EndsWith("/banktransactions/uncategorized/1/categorize/vendorcreditrefunds", zoho.Calls[^1].Uri.AbsolutePath, StringComparison.Ordinal);
        await books.Journals.DeleteManyAsync(["1", "2"], Token);
        Assert.Contains("journal_ids=1,2", Uri.UnescapeDataString(zoho.Calls[^1].Uri.Query), StringComparison.Ordinal);
    }

    /// <summary>What a table documents of money beside the usual amounts goes out as the decimal that it is.</summary>
    [Fact]
    public async Task Money_that_few_tables_document_has_a_property_and_is_sent_to_the_cent()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, Done)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        await Record.ExceptionAsync(() => books.Invoices.CreateAsync(
            new()
            {
                CustomerId = "1",
                LineItems = [new() { ItemId = "2", Rate = 10.01m, BcyRate = 9.99m, DiscountAmount = 0.10m }],
                BatchPayments = [new() { PaymentMode = "Cash", Amount = 100.05m, AccountId = "3" }],
            },
            cancellationToken: Token));
        Same("""{"customer_id":"1","line_items":[{"item_id":"2","rate":10.01,"bcy_rate":9.99,"discount_amount":0.10}],"batch_payments":[{"payment_mode":"Cash","amount":100.05,"account_id":"3"}]}""", zoho);
        Assert.Contains("is_quick_create=true&batch_payments=true", zoho.Calls[^1].Uri.Query, StringComparison.Ordinal);
        await books.BankTransactions.CategorizeAsCustomerPaymentAsync("1", new() { CustomerId = "2", Invoices = [new() { InvoiceId = "3", InvoicePaymentId = "4", AmountApplied = 80m, DiscountAmount = 20.5m }] }, Token);
        Same("""{"customer_id":"2","invoices":[{"invoice_id":"3","invoice_payment_id":"4","amount_applied":80,"discount_amount":20.5}]}""", zoho);
        await Record.ExceptionAsync(() => books.OpeningBalances.UpdateAsync(new() { OpeningBalanceId = "1", Accounts = [new() { AccountId = "2", Amount = 1800m, BcyAmount = 2000.25m }] }, Token));
        Same("""{"opening_balance_id":"1","accounts":[{"account_id":"2","amount":1800,"bcy_amount":2000.25}]}""", zoho);
        await books.BankTransactions.CategorizeAsync("1", new() { TransactionType = BankTransactionType.Deposit, LineItems = [new() { LineId = "2", TaxAmount = 0.07m, ItemTotalInclusiveOfTax = 7500.07m }] }, Token);
        Same("""{"transaction_type":"deposit","line_items":[{"line_id":"2","tax_amount":0.07,"item_total_inclusive_of_tax":7500.07}]}""", zoho);
        await books.BankTransactions.CategorizeAsExpenseAsync("1", new() { Amount = 12m, Taxes = [new() { TaxId = "2", TaxAmount = 1.25m }] }, Token);
        Same("""{"amount":12,"taxes":[{"tax_id":"2","tax_amount":1.25}]}""", zoho);
        await books.Invoices.Payments.ApplyCreditsAsync("1", [new() { CreditNoteId = "2", AmountApplied = 0 }], Token);
        Assert.Contains("""{"creditnote_id":"2","amount_applied":0}""", zoho.Calls[^1].Body, StringComparison.Ordinal);
        await Record.ExceptionAsync(() => books.Tasks.SetPercentageAsync("1", 0, Token));
        Same("""{"completion_percentage":0}""", zoho);
        await Record.ExceptionAsync(() => books.Projects.CreateAsync(
            new() { ProjectName = "p", CustomerId = "1", BillingType = "based_on_task_hours", UserId = "2", Tasks = [new() { TaskName = "t", Rate = 80.5m }], Users = [new() { UserId = "3", CostRate = 40.25m }] }, Token));
        Same("""{"project_name":"p","customer_id":"1","billing_type":"based_on_task_hours","user_id":"2","tasks":[{"task_name":"t","rate":80.5}],"users":[{"user_id":"3","cost_rate":40.25}]}""", zoho);
    }

    /// <summary>The text of an e-mail, and a rule, stand under a name or beside the code.</summary>
    [Theory]
    [InlineData("""{"code":0,"message":"success",RECORD}""")]
    [InlineData("""{"code":0,"message":"success","data":{RECORD},"rule":{RECORD}}""")]
    [InlineData("""{"code":0,"message":"success","data":[{RECORD}],"rule":{RECORD}}""")]
    public async Task What_stands_beside_the_code_is_read_as_what_stands_under_a_name(string answer)
    {
        const string record = """ "rule_id":"7","rule_name":"n","subject":"Your estimate","to_contacts":[{"contact_person_id":"8","selected":true}],"is_new_in_2030":[1] """;
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, answer.Replace("RECORD", record, StringComparison.Ordinal))) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast);
        foreach (Task<EmailContent> read in (Task<EmailContent>[])
            [books.Estimates.GetEmailAsync("1", "2", Token), books.RetainerInvoices.GetEmailAsync("1", Token), books.VendorPayments.GetEmailAsync("1", Token), books.Invoices.Emails.GetContentAsync("1", cancellationToken: Token)])
        {
            EmailContent email = await read;
            Assert.Equal(("Your estimate", "8", "[1]"), (email.Subject, Assert.Single(email.ToContacts).ContactPersonId, email.AdditionalMembers!["is_new_in_2030"].GetRawText()));
        }

        BankRule rule = await books.BankRules.GetAsync("7", Token);
        Assert.Equal(("n", "[1]"), (rule.RuleName, rule.AdditionalMembers!["is_new_in_2030"].GetRawText()));
        await Assert.ThrowsAsync<ZohoBooksException>(() => books.BankRules.GetAsync("6", Token)); // another one
    }

    [Fact]
    public async Task An_answer_with_neither_is_none()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, Done)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast);
        await Assert.ThrowsAsync<ZohoBooksException>(() => books.Estimates.GetEmailAsync("1", cancellationToken: Token));
        await Assert.ThrowsAsync<ZohoBooksException>(() => books.BankRules.GetAsync("1", Token));
    }

    [Fact]
    public async Task A_comment_says_more_than_its_text()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, Done)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        await books.PurchaseOrders.Comments.AddAsync("1", new CommentInput { Description = "late", ExpectedDeliveryDate = Day }, Token);
        Same("""{"description":"late","expected_delivery_date":"2026-06-09"}""", zoho);
        await books.Invoices.UpdateCommentAsync("1", "2", new CommentInput { Description = "paid", ShowCommentToClients = true }, Token);
        Same("""{"description":"paid","show_comment_to_clients":true}""", zoho);
        await Assert.ThrowsAsync<ArgumentException>(() => books.Invoices.Comments.AddAsync("1", new CommentInput { ShowCommentToClients = true }, Token));
        Assert.Equal(2, zoho.Calls.Count);
    }

    /// <summary>Nobody gets an e-mail twice, nothing is booked twice, and nobody's money moves twice.</summary>
    [Fact]
    public async Task What_goes_out_or_is_booked_is_sent_once_and_its_outcome_is_said_to_be_unknown()
    {
        var email = new EmailInput { ToMailIds = ["a@x.example"], Subject = "s", Body = "b" };
        SalesLineInput[] lines = [new() { Name = "1" }];
        Dictionary<string, Func<IZohoBooksClient, Task>> calls = new(StringComparer.Ordinal)
        {
            ["/journals"] = books => books.Journals.CreateAsync(new() { JournalDate = Day, LineItems = [new() { AccountId = "1" }] }, Token),
            ["/journals/1"] = books => books.Journals.UpdateAsync("1", new() { LineItems = [new() { AccountId = "1" }] }, Token),
            ["/journals/1/reverse"] = books => books.Journals.ReverseAsync("1", Day, cancellationToken: Token),
            ["/journals/1/credits/2/invoices"] = books => books.Journals.ApplyToInvoicesAsync("1", "2", [new() { InvoiceId = "2", AmountApplied = 1 }], Token),
            ["/salesreceipts"] = books => books.SalesReceipts.CreateAsync(new() { CustomerId = "1", PaymentMode = "cash", LineItems = lines }, cancellationToken: Token),
            ["/salesreceipts/1"] = books => books.SalesReceipts.UpdateAsync("1", new() { LineItems = [new() { LineItemId = "2" }] }, Token),
            ["/salesreceipts/1/email"] = books => books.SalesReceipts.SendEmailAsync("1", email, cancellationToken: Token),
            ["/retainerinvoices/1/email"] = books => books.RetainerInvoices.SendEmailAsync("1", email, cancellationToken: Token),
            ["/retainerinvoices/1/invoices"] = books => books.RetainerInvoices.ApplyToInvoicesAsync("1", [new() { InvoiceId = "2", AmountApplied = 1 }], Token),
            ["/deliverychallans/return"] = books => books.DeliveryChallans.ReturnAsync(["1"], [new() { LineItemId = "2", QtyReturned = 1 }], Token),
            ["/recurringinvoices/1"] = books => books.RecurringInvoices.UpdateAsync("1", new() { LineItems = [new() { LineItemId = "2" }] }, Token),
            ["/recurringbills/1"] = books => books.RecurringBills.UpdateAsync("1", new() { LineItems = [new() { Name = "1" }] }, Token),
            ["/recurringexpenses"] = books => books.RecurringExpenses.CreateAsync(new() { RecurrenceName = "n", AccountId = "1", Amount = 1, StartDate = Day, RecurrenceFrequency = RecurrenceFrequency.Months, RepeatEvery = 1 }, Token),
            ["/bankstatements"] = books => books.BankAccounts.ImportStatementAsync(new() { AccountId = "1", Transactions = [new() { Amount = 1 }] }, Token),
            ["/bankaccounts/1/reconciliations"] = books => books.BankAccounts.CreateReconciliationAsync("1", new(), Token),
            ["/banktransactions"] = books => books.BankTransactions.CreateAsync(new() { TransactionType = BankTransactionType.Deposit }, Token),
            ["/banktransactions/uncategorized/1/match"] = books => books.BankTransactions.MatchAsync("1", [new() { TransactionId = "2" }], cancellationToken: Token),
            ["/banktransactions/uncategorized/1/categorize"] = books => books.BankTransactions.CategorizeAsync("1", new() { TransactionType = BankTransactionType.Deposit }, Token),
            ["/bankaccounts/rules/1"] = books => books.BankRules.UpdateAsync("1", new() { Criterion = [new() { Field = "payee" }] }, Token),
            ["/basecurrencyadjustment"] = books => books.CurrencyAdjustments.CreateAsync(["1"], new() { CurrencyId = "1", AdjustmentDate = Day, ExchangeRate = 1.1m, Notes = "n" }, Token),
            ["/settings/openingbalances"] = books => books.OpeningBalances.UpdateAsync(new() { OpeningBalanceId = "1", Accounts = [new() { AccountId = "1" }] }, Token),
            ["/fixedassets/1/writeoff"] = books => books.FixedAssets.WriteOffAsync("1", new() { Date = Day, ExpenseAccountId = "1", Reason = "r" }, Token),
            ["/projects/timeentries"] = books => books.TimeEntries.CreateAsync(new() { ProjectId = "1", TaskId = "1", UserId = "1", LogDate = Day }, Token),
            ["/pricebooks/1"] = books => books.PriceLists.UpdateAsync("1", new() { PricebookItems = [new() { ItemId = "1" }] }, Token),
            ["/projects/1"] = books => books.Projects.UpdateAsync("1", new() { Tasks = [new() { TaskName = "t" }] }, Token),
            ["/items/1"] = books => books.Items.UpdateAsync("1", new() { Locations = [new() { LocationId = "2", InitialStock = 3 }] }, Token),
            ["/invoices/1"] = books => books.Invoices.UpdateAsync("1", new() { BatchPayments = [new() { Amount = 1 }] }, Token),
            ["/customerpayments/1"] = books => books.CustomerPayments.UpdateAsync("1", new() { Documents = [new() { DocumentId = "2" }] }, Token),
            ["/banktransactions/uncategorized/1/categorize/expenses"] = books => books.BankTransactions.CategorizeAsExpenseAsync("1", new() { Amount = 1 }, Token),
        };
        foreach ((string path, Func<IZohoBooksClient, Task> call) in calls)
        {
            (ZohoBooksException? error, FakeZoho zoho) = await FailedAsync(call);
            Assert.True(error is { OutcomeUnknown: true }, path);
            Assert.Equal("/books/v3" + path, Assert.Single(zoho.Calls).Uri.AbsolutePath);
        }
    }

    [Fact]
    public async Task An_update_that_adds_no_rows_is_sent_again()
    {
        Func<IZohoBooksClient, Task>[] calls =
        [
            books => books.Journals.UpdateAsync("1", new() { LineItems = [new() { LineId = "2" }] }, Token),
            books => books.RecurringBills.UpdateAsync("1", new() { LineItems = [new() { LineItemId = "2" }] }, Token),
            books => books.RecurringInvoices.UpdateAsync("1", new() { EndDate = Day }, Token),
            books => books.Projects.UpdateAsync("1", new() { Users = [new() { UserId = "2", CostRate = 4.5m }] }, Token),
            books => books.BankAccounts.UpdateAsync("1", new() { Description = "d" }, Token),
            books => books.BankTransactions.UpdateAsync("1", new() { Description = "d" }, Token),
            books => books.OpeningBalances.UpdateAsync(new() { OpeningBalanceId = "1", Accounts = [new() { AccountSplitId = "2" }] }, Token),
            books => books.PriceLists.UpdateAsync("1", new() { PricebookItems = [new() { PricebookItemId = "2" }] }, Token),
        ];
        foreach (Func<IZohoBooksClient, Task> call in calls)
        {
            (ZohoBooksException? error, FakeZoho zoho) = await FailedAsync(call);
            Assert.NotNull(error);
            Assert.True(zoho.Calls.Count > 1, zoho.Calls[0].Uri.AbsolutePath);
        }
    }

    [Fact]
    public async Task What_a_write_cannot_do_without_is_named_all_at_once_before_the_wire()
    {
        var zoho = new FakeZoho();
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        (Func<Task> Call, string Message)[] calls =
        [
            (() => books.Journals.CreateAsync(new(), Token), "A new journal needs JournalDate, LineItems with at least one line."),
            (() => books.SalesReceipts.CreateAsync(new(), cancellationToken: Token), "A new sales receipt needs CustomerId, PaymentMode, LineItems with at least one line."),
            (() => books.SalesReceipts.SendEmailAsync("1", new() { ToMailIds = ["a@x.example"] }, cancellationToken: Token), "An e-mail with a sales receipt needs Subject, Body."),
            (() => books.RetainerInvoices.CreateAsync(new(), Token), "A new retainer invoice needs CustomerId, LineItems with at least one line."),
            (() => books.DeliveryChallans.CreateAsync(new(), Token), "A new delivery challan needs CustomerId, LineItems with at least one line."),
            (() => books.RecurringInvoices.CreateAsync(new(), Token), "A new recurring invoice needs RecurrenceName, CustomerId, RecurrenceFrequency, LineItems with at least one line."),
            (() => books.RecurringBills.CreateAsync(new(), Token), "A new recurring bill needs RecurrenceName, VendorId, StartDate, RecurrenceFrequency, RepeatEvery, LineItems with at least one line."),
            (() => books.RecurringExpenses.CreateAsync(new(), Token), "A new recurring expense needs RecurrenceName, AccountId, Amount, StartDate, RecurrenceFrequency, RepeatEvery."),
            (() => books.BankAccounts.CreateAsync(new(), Token), "A new bank account needs AccountName, AccountType."),
            (() => books.BankAccounts.ImportStatementAsync(new(), Token), "A statement needs AccountId, Transactions with at least one line."),
            (() => books.BankRules.CreateAsync(new(), Token), "A new rule needs RuleName, RuleCategory, ApplyTo, CriteriaType, RecordAs, Criterion with at least one row."),
            (() => books.CurrencyAdjustments.CreateAsync(["1"], new(), Token), "A new adjustment needs CurrencyId, AdjustmentDate, ExchangeRate, Notes."),
            (() => books.OpeningBalances.UpdateAsync(new(), Token), "A change of the opening balance needs OpeningBalanceId."),
            (() => books.FixedAssets.SellAsync("1", new(), Token), "A sale needs InvoiceId, LineItemId, ExpenseAccountId, Reason."),
            (() => books.TimeEntries.CreateAsync(new(), Token), "A new time entry needs ProjectId, TaskId, UserId, LogDate."),
            (() => books.PriceLists.CreateAsync(new(), Token), "A new price list needs Name, PricebookType, SalesOrPurchaseType."),
            (() => books.BankTransactions.CreateAsync(new(), Token), "A new transaction needs TransactionType."),
            (() => books.BankTransactions.CategorizeAsPaymentRefundAsync("1", new(), Token), "The refund of a payment needs Date, Amount, FromAccountId."),
        ];
        foreach ((Func<Task> call, string message) in calls)
            Assert.StartsWith(message, (await Assert.ThrowsAsync<ArgumentException>(call)).Message, StringComparison.Ordinal);
        Assert.Empty(zoho.Calls);
    }

    [Fact]
    public async Task A_number_of_ones_own_switches_automatic_numbering_off()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(201, """{"code":0,"salesreceipt":{"sales_receipt_id":"1"},"deliverychallan":{"deliverychallan_id":"1"}}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        foreach (string? number in (string?[])[null, "A-1"])
        {
            await books.SalesReceipts.CreateAsync(new() { CustomerId = "1", PaymentMode = "cash", ReceiptNumber = number is null ? default : new Optional<string?>(number), LineItems = [new() { ItemId = "1" }] }, cancellationToken: Token);
            await books.DeliveryChallans.CreateAsync(new() { CustomerId = "1", DeliveryChallanNumber = number is null ? default : new Optional<string?>(number), LineItems = [new() { ItemId = "1" }] }, Token);
            Assert.All(zoho.Calls.TakeLast(2), call => Assert.Equal(number is not null, call.Uri.Query.Contains("ignore_auto_number_generation=true", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_debit_note_to_a_customer_is_an_invoice_of_a_type_of_its_own()
    {
        var zoho = new FakeZoho
        {
            Api = (_, call, _) => Task.FromResult(FakeZoho.Json(200, call.Method == "POST"
                ? """{"code":0,"invoice":{"invoice_id":"1","invoice_number":"DN-00001","status":"draft","total":40.6}}"""
                : """{"code":0,"debit_notes":[{"invoice_id":"1","invoice_number":"DN-00001","status":"draft","balance":40.6}],"page_context":{"page":1,"per_page":200,"has_more_page":false}}""")),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        Invoice made = await books.Invoices.CreateAsync(new() { CustomerId = "2", Type = "debit_note", ReferenceInvoiceId = "3", LineItems = [new() { ItemId = "4", Quantity = 2, Rate = 20.3m }] }, cancellationToken: Token);
        Same("""{"customer_id":"2","type":"debit_note","reference_invoice_id":"3","line_items":[{"item_id":"4","quantity":2,"rate":20.3}]}""", zoho);
        Invoice listed = Assert.Single(await books.Invoices.ListAsync(new() { FilterBy = "Type.DebitNote" }, Token).ToListAsync(Token));
        Assert.Equal((made.InvoiceId, 40.6m, 40.6m), (listed.InvoiceId, made.Total, listed.Balance));
    }

    [Theory]
    [InlineData("fixed_asset")]
    [InlineData("fissed-asset")]
    public async Task A_fixed_asset_is_read_under_its_name_and_under_the_one_that_is_documented(string name)
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, $$$"""{"code":0,"{{{name}}}":{"fixed_asset_id":"1","asset_cost":12.5,"salvage_value":"2.5"}}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        FixedAsset asset = await books.FixedAssets.GetAsync("1", Token);
        Assert.Equal((12.5m, 2.5m), (asset.AssetCost, asset.SalvageValue));
        await Assert.ThrowsAsync<ZohoBooksException>(() => books.FixedAssets.GetAsync("2", Token));
    }

    [Fact]
    public async Task The_prices_of_a_list_have_what_is_taken_off_as_per_cent()
    {
        var zoho = new FakeZoho
        {
            Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """
                {"code":0,"pricebooks":[{"pricebook_id":"1","name":"Trade","percentage":4,"pricebook_items":[{"pricebook_item_id":"2","item_id":"3","price_brackets":[{"start_quantity":1,"end_quantity":10,"pricebook_discount":"5%"}]}]}],
                 "page_context":{"page":1,"per_page":200,"has_more_page":false}}
                """)),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        PriceList list = Assert.Single(await books.PriceLists.ListAsync(cancellationToken: Token).ToListAsync(Token));
        Assert.Equal(("Trade", 4m, new Discount(5, true)), (list.Name, list.Percentage, Assert.Single(Assert.Single(list.PricebookItems).PriceBrackets).PricebookDiscount));
    }

    private static void Same(string expected, FakeZoho zoho) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(zoho.Calls[^1].Body)), zoho.Calls[^1].Body);

    private static async Task<(ZohoBooksException? Error, FakeZoho Zoho)> FailedAsync(Func<IZohoBooksClient, Task> call)
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(500, "")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new ScaledTimeProvider(300, DateTimeOffset.UnixEpoch.AddYears(56)), options => options.AttemptTimeout = TimeSpan.FromHours(1));
        return (await Record.ExceptionAsync(() => call(books)) as ZohoBooksException, zoho);
    }

    private sealed class WithoutBaseAmounts(HttpMessageHandler inner, Func<string?> journal) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            if (journal() is { } id && request.RequestUri!.AbsolutePath.EndsWith("/journals/" + id, StringComparison.Ordinal))
            {
                string body = await response.Content.ReadAsStringAsync(cancellationToken);
                Assert.Contains("\"bcy_amount\"", body, StringComparison.Ordinal);
                response.Content = new StringContent(body.Replace("\"bcy_amount\"", "\"zz\"", StringComparison.Ordinal), System.Text.Encoding.UTF8, "application/json");
            }

            return response;
        }
    }
}
