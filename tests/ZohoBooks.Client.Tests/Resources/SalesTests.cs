using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Sandbox;

namespace ZohoBooks.Client.Tests;

/// <summary>What is sold, from the document to the money: what only these resources do.</summary>
public sealed class SalesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invoice_with_two_lines_and_a_tax_is_sent_and_paid_as_the_readme_shows()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 10, 5, 13, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions(), clock);
        using IZohoBooksClient books = Sandboxed.Client(sandbox, clock);
#pragma warning disable xUnit1051 // A reader of the page has no test to end.
        // <readme>
        string customerId = (await books.Contacts.ListAsync(new() { Type = ContactType.Customer }).FirstAsync()).ContactId;
        Tax tax = await books.Taxes.ListAsync().FirstAsync();
        Invoice invoice = await books.Invoices.CreateAsync(new()
        {
            CustomerId = customerId,
            PaymentTerms = 30,
            LineItems = [new() { Name = "Site survey", Quantity = 2, Rate = 450, TaxId = tax.TaxId }, new() { Name = "Travel", Quantity = 1, Rate = 80.50m }],
        });
        await books.Invoices.Emails.SendAsync(invoice.InvoiceId, new() { ToMailIds = ["accounts@customer.example"] });
        await books.CustomerPayments.CreateAsync(new()
        {
            CustomerId = customerId,
            PaymentMode = "banktransfer",
            Date = invoice.Date,
            Amount = invoice.Total,
            Invoices = [new() { InvoiceId = invoice.InvoiceId, AmountApplied = invoice.Total }],
        });
        Invoice paid = await books.Invoices.GetAsync(invoice.InvoiceId);
        Console.WriteLine($"{paid.InvoiceNumber} {paid.Total} {paid.CurrencyCode}, of which tax {paid.TaxTotal}: {paid.Status}");
        // </readme>
#pragma warning restore xUnit1051

        decimal taxed = Math.Round(900 * tax.TaxPercentage!.Value / 100, 2, MidpointRounding.AwayFromZero);
        Assert.Equal((InvoiceStatus.Draft, 980.50m, taxed, 980.50m + taxed), (invoice.Status, invoice.SubTotal, invoice.TaxTotal, invoice.Total));
        Assert.Equal((InvoiceStatus.Paid, 0m, true, invoice.Total), (paid.Status, paid.Balance, paid.IsEmailed, paid.PaymentMade));
        Assert.Equal(new LocalDate(2026, 11, 4), paid.DueDate);
        InvoicePayment part = Assert.Single(await books.Invoices.Payments.ListAsync(invoice.InvoiceId, Token).ToListAsync(Token));
        CustomerPayment payment = await books.CustomerPayments.GetAsync(part.PaymentId!, Token);
        Assert.Equal((invoice.Total, 0m, part.InvoicePaymentId), (payment.Amount, payment.UnusedAmount, Assert.Single(payment.Invoices).InvoicePaymentId));

        string root = typeof(SalesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!;
        string own = await File.ReadAllTextAsync(Path.Combine(root, "tests", "ZohoBooks.Client.Tests", "Resources", "SalesTests.cs"), Token);
        string page = await File.ReadAllTextAsync(Path.Combine(root, "src", "ZohoBooks.Client", "README.md"), Token);
        string[] shown = own.ReplaceLineEndings("\n").Split("// <readme>\n")[1].Split("        // </readme>")[0].TrimEnd('\n').Split('\n');
        Assert.Contains(string.Join('\n', shown.Select(line => line[8..])), page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_invoiced_and_not_paid_is_listed_printed_written_off_and_deleted()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 10, 5, 13, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions(), clock);
        using IZohoBooksClient books = Sandboxed.Client(sandbox, clock);
        string customerId = (await books.Contacts.ListAsync(new() { Type = ContactType.Customer }, Token).FirstAsync(Token)).ContactId;
        var lines = new[] { new SalesLineInput { Name = "Survey", Quantity = 1, Rate = 100, Discount = new Discount(10, true) }, new() { Name = "Travel", Quantity = 2, Rate = 5 } };
        Invoice kept = await books.Invoices.CreateAsync(new() { CustomerId = customerId, InvoiceNumber = "A-1", LineItems = lines }, send: true, Token);
        Invoice gone = await books.Invoices.CreateAsync(new() { CustomerId = customerId, LineItems = lines }, cancellationToken: Token);
        Assert.Equal(("A-1", InvoiceStatus.Sent, 100m, "INV-000001", InvoiceStatus.Draft), (kept.InvoiceNumber, kept.Status, kept.Total, gone.InvoiceNumber, gone.Status));

        Invoice changed = await books.Invoices.UpdateAsync(
            kept.InvoiceId, new() { CustomerId = customerId, Notes = "Thanks", LineItems = [.. kept.LineItems.Select(SalesLineInput.From), new() { Name = "Tolls", Quantity = 1, Rate = 7.25m }] }, Token);
        Assert.Equal([90m, 10m, 7.25m], changed.LineItems.Select(line => line.ItemTotal!.Value));
        Assert.Equal(kept.LineItems.Select(line => line.LineItemId), changed.LineItems.Take(2).Select(line => line.LineItemId));

        Assert.Equal([kept.InvoiceId], await books.Invoices.ListAsync(new() { Status = InvoiceStatus.Unpaid, CustomerId = customerId }, Token).Select(row => row.InvoiceId).ToListAsync(Token));
        Assert.Equal([gone.InvoiceId], await books.Invoices.ListAsync(new() { Status = InvoiceStatus.Draft }, Token).Select(row => row.InvoiceId).ToListAsync(Token));
        using (AttachmentContent pdf = await books.Invoices.Printouts.GetPdfAsync(kept.InvoiceId, Token))
        using (var reader = new StreamReader(pdf.Content))
            Assert.Contains("A-1", await reader.ReadToEndAsync(Token), StringComparison.Ordinal);

        using (AttachmentContent page = await books.Invoices.Printouts.GetHtmlAsync(kept.InvoiceId, Token))
        using (var reader = new StreamReader(page.Content))
            Assert.Contains("A-1</body>", await reader.ReadToEndAsync(Token), StringComparison.Ordinal);

        await books.Invoices.Payments.WriteOffAsync(kept.InvoiceId, Token);
        Invoice written = await books.Invoices.GetAsync(kept.InvoiceId, Token);
        Assert.Equal((InvoiceStatus.Paid, 107.25m, 0m), (written.Status, written.WriteOffAmount, written.Balance));
        await books.Invoices.Payments.CancelWriteOffAsync(kept.InvoiceId, Token);
        await books.Invoices.MarkVoidAsync(kept.InvoiceId, Token);
        await books.Invoices.DeleteAsync(gone.InvoiceId, Token);
        Invoice left = Assert.Single(await books.Invoices.ListAsync(cancellationToken: Token).ToListAsync(Token));
        Assert.Equal((kept.InvoiceId, InvoiceStatus.Void, 0m), (left.InvoiceId, left.Status, left.WriteOffAmount));
    }

    [Fact]
    public async Task An_estimate_a_sales_order_and_a_credit_note_go_their_way_to_an_invoice()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 10, 5, 13, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions(), clock);
        using IZohoBooksClient books = Sandboxed.Client(sandbox, clock);
        string customerId = (await books.Contacts.ListAsync(new() { Type = ContactType.Customer }, Token).FirstAsync(Token)).ContactId;
        SalesLineInput[] lines = [new() { Name = "Survey", Quantity = 2, Rate = 50 }];
        Estimate estimate = await books.Estimates.CreateAsync(new() { CustomerId = customerId, ExpiryDate = new LocalDate(2026, 11, 1), LineItems = lines }, cancellationToken: Token);
        await books.Estimates.SendEmailAsync(estimate.EstimateId, new() { ToMailIds = ["a@x.example"] }, Token);
        await books.Estimates.MarkAcceptedAsync(estimate.EstimateId, Token);
        Estimate accepted = Assert.Single(await books.Estimates.ListAsync(new() { Status = EstimateStatus.Accepted, ExpiryUntil = new LocalDate(2026, 11, 1) }, Token).ToListAsync(Token));
        Assert.Equal((estimate.EstimateId, 100m, new LocalDate(2026, 11, 1)), (accepted.EstimateId, accepted.Total, accepted.ExpiryDate));
        Assert.Empty(await books.Estimates.ListAsync(new() { ExpiryFrom = new LocalDate(2026, 11, 2) }, Token).ToListAsync(Token));

        estimate = await books.Estimates.GetAsync(estimate.EstimateId, Token);
        SalesOrder order = await books.SalesOrders.CreateAsync(
            new() { CustomerId = customerId, ReferenceNumber = estimate.EstimateNumber, ShipmentDate = new LocalDate(2026, 10, 9), LineItems = [.. estimate.LineItems.Select(line => SalesLineInput.From(line) with { LineItemId = null })] }, Token);
        await Assert.ThrowsAsync<ZohoBooksValidationException>(() => books.Invoices.CreateFromSalesOrderAsync(order.SalesOrderId, Token));
        await books.SalesOrders.MarkOpenAsync(order.SalesOrderId, Token);
        Invoice invoice = await books.Invoices.CreateFromSalesOrderAsync(order.SalesOrderId, Token);
        await books.Invoices.MarkSentAsync(invoice.InvoiceId, Token);
        order = await books.SalesOrders.GetAsync(order.SalesOrderId, Token);
        Assert.Equal((SalesOrderStatus.Invoiced, 100m, new LocalDate(2026, 10, 9), 100m), (order.Status, order.Total, order.ShipmentDate, invoice.Total));

        CreditNote note = await books.CreditNotes.CreateAsync(new() { CustomerId = customerId, CreditNoteNumber = "C-1", Date = new LocalDate(2026, 10, 5), LineItems = [new() { Name = "Survey", Quantity = 1, Rate = 30 }] }, cancellationToken: Token);
        await books.CreditNotes.ApplyToInvoicesAsync(note.CreditNoteId, [new() { InvoiceId = invoice.InvoiceId, AmountApplied = 30 }], Token);
        note = await books.CreditNotes.GetAsync(note.CreditNoteId, Token);
        invoice = await books.Invoices.GetAsync(invoice.InvoiceId, Token);
        Assert.Equal((CreditNoteStatus.Closed, 0m, 30m), (note.Status, note.Balance, note.TotalCreditsUsed));
        Assert.Equal((InvoiceStatus.PartiallyPaid, 70m, 30m), (invoice.Status, invoice.Balance, invoice.CreditsApplied));

        CreditedInvoice credited = Assert.Single(await books.CreditNotes.ListInvoicesAsync(note.CreditNoteId, Token).ToListAsync(Token));
        AppliedCredit applied = Assert.Single(await books.Invoices.Payments.ListCreditsAsync(invoice.InvoiceId, Token).ToListAsync(Token));
        Assert.Equal((credited.CreditNoteInvoiceId, 30m, "C-1"), (applied.CreditNotesInvoiceId, applied.AmountApplied, applied.CreditNotesNumber));
        await books.Invoices.Payments.DeleteCreditAsync(invoice.InvoiceId, applied.CreditNotesInvoiceId, Token);
        Assert.Equal((CreditNoteStatus.Open, 30m), (await books.CreditNotes.GetAsync(note.CreditNoteId, Token)) is var open ? (open.Status, open.Balance) : default);
    }

    [Theory]
    [InlineData("""{"salesorder_id":"1","total":12.5}""")]
    [InlineData("""[{"salesorder_id":"1","total":12.5}]""")]
    public async Task A_sales_order_is_read_as_a_record_or_as_the_list_of_one_that_is_documented(string answer)
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, $$"""{"code":0,"message":"success","salesorder":{{answer}}}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        Assert.Equal(12.5m, (await books.SalesOrders.GetAsync("1", Token)).Total);
        await Assert.ThrowsAsync<ZohoBooksException>(() => books.SalesOrders.GetAsync("2", Token));
    }

    /// <summary>Nobody gets a letter, an e-mail or a bill twice, and nobody's money moves twice.</summary>
    [Fact]
    public async Task What_goes_out_or_moves_money_is_sent_once_and_its_outcome_is_said_to_be_unknown()
    {
        var email = new EmailInput { ToMailIds = ["a@x.example"] };
        Dictionary<string, Func<IZohoBooksClient, Task>> calls = new(StringComparer.Ordinal)
        {
            ["/invoices/1/email"] = books => books.Invoices.Emails.SendAsync("1", email, Token),
            ["/invoices/1/paymentreminder"] = books => books.Invoices.Mail.SendReminderAsync("1", email, Token),
            ["/invoices/1/email/schedule"] = books => books.Invoices.Mail.ScheduleAsync("1", new LocalDateTime(2026, 6, 20, 10, 0), Token),
            ["/invoices/1/mailpdf"] = books => books.Invoices.Mail.SendPdfAsync("1", Token),
            ["/invoices/1/snailmail"] = books => books.Invoices.Mail.SendLetterAsync("1", cancellationToken: Token),
            ["/invoices/email"] = books => books.Invoices.Many.EmailAsync(["1", "2"], Token),
            ["/invoices/email?"] = books => books.Invoices.Many.EmailAsync(["1", "2"], [new() { ContactId = "3", Email = true }], Token),
            ["/invoices/fromprojects"] = books => books.Invoices.Many.CreateFromProjectsAsync(["1"], cancellationToken: Token),
            ["/invoices/1/credits"] = books => books.Invoices.Payments.ApplyCreditsAsync("1", [new() { PaymentId = "3", AmountApplied = 1 }], Token),
            ["/creditnotes/1/email"] = books => books.CreditNotes.Emails.SendAsync("1", email, Token),
            ["/creditnotes/1/invoices"] = books => books.CreditNotes.ApplyToInvoicesAsync("1", [new() { InvoiceId = "2", AmountApplied = 1 }], Token),
            ["/creditnotes/1/refunds"] = books => books.CreditNotes.Refunds.CreateAsync("1", new() { Date = new LocalDate(2026, 6, 9), Amount = 1, FromAccountId = "2" }, Token),
            ["/estimates/1/email"] = books => books.Estimates.SendEmailAsync("1", email, Token),
            ["/estimates/email"] = books => books.Estimates.EmailManyAsync(["1"], Token),
            ["/salesorders/1/email"] = books => books.SalesOrders.Emails.SendAsync("1", email, Token),
            ["/invoices/fromsalesorder"] = books => books.Invoices.CreateFromSalesOrderAsync("1", Token),
            ["/customerpayments"] = books => books.CustomerPayments.CreateAsync(new() { CustomerId = "1", PaymentMode = "cash", Amount = 1, Date = new LocalDate(2026, 6, 9) }, Token),
            ["/customerpayments/1"] = books => books.CustomerPayments.UpdateAsync("1", new() { Invoices = [new() { InvoiceId = "2", AmountApplied = 1 }] }, Token),
        };
        foreach ((string path, Func<IZohoBooksClient, Task> call) in calls)
        {
            var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(500, "")) };
            using IZohoBooksClient books = FakeZoho.Client(zoho, new ScaledTimeProvider(300, DateTimeOffset.UnixEpoch.AddYears(56)), options => options.AttemptTimeout = TimeSpan.FromHours(1));
            var error = await Assert.ThrowsAsync<ZohoBooksException>(() => call(books));
            Assert.True(error.OutcomeUnknown, path);
            Assert.Equal("/books/v3" + path.TrimEnd('?'), Assert.Single(zoho.Calls).Uri.AbsolutePath);
        }
    }

    [Fact]
    public async Task Bodies_and_lists_of_ids_are_those_that_are_documented()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"message":"success","payment_refunds":[{"payment_refund_id":"6"}],"creditnote_refund":{"creditnote_refund_id":"8"},"creditnote":{"creditnote_id":"5"},"invoice":{"invoice_id":"1"},"bill":{"bill_id":"1"},"contact":{"contact_id":"1"}}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast);
        await books.Invoices.Payments.ApplyCreditsAsync("1", [new() { CreditNoteId = "2", AmountApplied = 12.2m }, new() { PaymentId = "3", AmountApplied = 1 }], Token);
        Sent("POST", "/invoices/1/credits", """{"invoice_payments":[{"payment_id":"3","amount_applied":1}],"apply_creditnotes":[{"creditnote_id":"2","amount_applied":12.2}]}""");
        await books.Invoices.Mail.ScheduleAsync("1", new LocalDateTime(2026, 6, 20, 10, 0), Token);
        Sent("POST", "/invoices/1/email/schedule", """{"schedule_time":"2026-06-20 10:00:00"}""");
        await books.Invoices.Emails.SendAsync("1", new() { ToMailIds = ["a@x.example"], CcMailIds = ["b@x.example"], Subject = "Invoice", SendFromOrgEmailId = true }, Token);
        Sent("POST", "/invoices/1/email", """{"to_mail_ids":["a@x.example"],"cc_mail_ids":["b@x.example"],"subject":"Invoice","send_from_org_email_id":true}""");
        await books.Invoices.Many.EmailAsync(["1", "2"], [new() { ContactId = "3", Email = true }, new() { ContactId = "4", Email = false, SnailMail = true }], Token);
        Sent("POST", "/invoices/email", """{"contacts":[{"contact_id":"3","email":true},{"contact_id":"4","email":false,"snail_mail":true}]}""");
        await books.Invoices.UpdateShippingAddressAsync("1", new() { AddressId = "9", Street = "1 Dock St", Zip = "19901" }, Token);
        Sent("PUT", "/invoices/1/address/shipping", """{"address":"1 Dock St","zip":"19901"}""");
        await books.Invoices.UpdateCustomFieldsAsync("1", [new() { CustomFieldId = "9", Value = "Normal" }], Token);
        Sent("PUT", "/invoice/1/customfields", """[{"customfield_id":"9","value":"Normal"}]""");
        Assert.Equal("6", (await books.CustomerPayments.CreateRefundAsync("5", new() { Date = new LocalDate(2026, 6, 5), Amount = 4.5m, FromAccountId = "7", RefundMode = "cash" }, Token)).PaymentRefundId);
        Sent("POST", "/customerpayments/5/refunds", """{"date":"2026-06-05","amount":4.5,"from_account_id":"7","refund_mode":"cash"}""");
        Assert.Equal("8", (await books.CreditNotes.Refunds.CreateAsync("5", new() { Date = new LocalDate(2026, 6, 5), Amount = 4.5m, FromAccountId = "7" }, Token)).CreditNoteRefundId);
        Sent("POST", "/creditnotes/5/refunds", """{"date":"2026-06-05","amount":4.5,"from_account_id":"7"}""");
        await Assert.ThrowsAsync<ZohoBooksException>(() => books.CreditNotes.Refunds.FindAsync("9", Token));
        Assert.Equal("8", (await books.CreditNotes.Refunds.FindAsync("8", Token)).CreditNoteRefundId);
        await books.CreditNotes.ApplyToInvoicesAsync("5", [new() { InvoiceId = "2", AmountApplied = 1.5m }], Token);
        Sent("POST", "/creditnotes/5/invoices", """{"invoices":[{"invoice_id":"2","amount_applied":1.5}]}""");
        await books.CreditNotes.CreateAsync(new() { CustomerId = "1", CreditNoteNumber = "C-1", Date = new LocalDate(2026, 6, 5), LineItems = [new() { InvoiceItemId = "3", Quantity = 1 }] }, "2", Token);
        Sent("POST", "/creditnotes", """{"customer_id":"1","creditnote_number":"C-1","date":"2026-06-05","line_items":[{"quantity":1,"invoice_item_id":"3"}]}""");
        Assert.Equal("?invoice_id=2&ignore_auto_number_generation=true&organization_id=20061234567", zoho.Calls[^1].Uri.Query);
        await books.CreditNotes.UpdateAsync("5", new() { ContactPersonsAssociated = [new() { ContactPersonId = "7", CommunicationPreference = new() { IsEmailEnabled = true } }, new() { ContactPersonId = "8" }] }, Token);
        Sent("PUT", "/creditnotes/5", """{"contact_persons_associated":[{"contact_person_id":"7","communication_preference":{"is_email_enabled":true}},{"contact_person_id":"8"}]}""");
        await books.Invoices.UpdateAsync("1", new() { PaymentOptions = new() { PaymentGateways = [new() { GatewayName = "paypal", Configured = true, PayPalMethod = "standard" }] } }, Token);
        Sent("PUT", "/invoices/1", """{"payment_options":{"payment_gateways":[{"gateway_name":"paypal","configured":true,"additional_field1":"standard"}]}}""");
        await books.Bills.UpdateAsync("1", new() { Documents = [new() { DocumentId = "9", FileName = "a.pdf" }] }, Token);
        Sent("PUT", "/bills/1", """{"documents":[{"document_id":"9","file_name":"a.pdf"}]}""");
        await books.Contacts.UpdateAsync("1", new() { OpeningBalances = [new() { LocationId = "7", OpeningBalanceAmount = 1200m }] }, Token);
        Sent("PUT", "/contacts/1", """{"opening_balances":[{"location_id":"7","opening_balance_amount":1200}]}""");
        await books.SalesOrders.MarkVoidAsync("1", "Cancelled", Token);
        Sent("POST", "/salesorders/1/status/void", """{"reason":"Cancelled"}""");
        await books.Invoices.Many.DeleteAsync(["1", "2"], Token);
        Assert.Equal(("DELETE", "/books/v3/invoices", "?invoice_ids=1,2&organization_id=20061234567"), (zoho.Calls[^1].Method, zoho.Calls[^1].Uri.AbsolutePath, Uri.UnescapeDataString(zoho.Calls[^1].Uri.Query)));
        await books.CustomerPayments.DeleteManyAsync(["1", "2"], Token);
        Assert.Equal("?payment_ids=1,2&bulk_delete=true&organization_id=20061234567", Uri.UnescapeDataString(zoho.Calls[^1].Uri.Query));

        void Sent(string method, string path, string body)
        {
            FakeZoho.Call call = zoho.Calls[^1];
            Assert.Equal((method, "/books/v3" + path), (call.Method, call.Uri.AbsolutePath));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(call.Body)), call.Body);
        }
    }

    [Fact]
    public async Task What_cannot_be_meant_is_refused_before_the_wire()
    {
        var zoho = new FakeZoho();
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        string[] eleven = [.. Enumerable.Range(1, 11).Select(id => $"{id}")];
        Assert.Contains("at most 10", (await Assert.ThrowsAsync<ArgumentException>(() => books.Invoices.Many.EmailAsync(eleven, Token))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => books.Invoices.Many.EmailAsync(["1"], [], Token));
        await Assert.ThrowsAsync<ArgumentException>(() => books.Invoices.Many.EmailAsync(["1"], [new() { Email = true }], Token));
        await Assert.ThrowsAsync<ArgumentException>(() => books.Invoices.Many.MarkSentAsync([], Token));
        await Assert.ThrowsAsync<ArgumentException>(() => books.Invoices.Many.MarkSentAsync(["1,2"], Token));
        await Assert.ThrowsAsync<ArgumentException>(() => books.Invoices.Emails.SendAsync("1", new() { Subject = "To whom?" }, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => books.Invoices.Payments.ApplyCreditsAsync("1", [new() { AmountApplied = 1 }], Token));
        await Assert.ThrowsAsync<ArgumentException>(() => books.Invoices.Payments.ApplyCreditsAsync("1", [new() { CreditNoteId = "1", PaymentId = "2", AmountApplied = 1 }], Token));
        Assert.Contains("LineItems", (await Assert.ThrowsAsync<ArgumentException>(() => books.Invoices.CreateAsync(new() { CustomerId = "1" }, cancellationToken: Token))).Message, StringComparison.Ordinal);
        Assert.Contains("Date", (await Assert.ThrowsAsync<ArgumentException>(() => books.CustomerPayments.CreateAsync(new() { CustomerId = "1", PaymentMode = "cash", Amount = 1 }, Token))).Message, StringComparison.Ordinal);
        Assert.Empty(zoho.Calls);
    }

    [Fact]
    public void A_line_that_was_read_is_written_back_without_what_only_answers_have()
    {
        SalesLine line = ZohoBooksJson.Deserialize<SalesLine>("""
            {"line_item_id":"7","item_id":"","rate":2.5,"quantity":"3","discount":"10%","discount_amount":0.75,"tax_id":"4","tax_name":"VAT","tax_type":"tax","item_total":6.75,
             "salesorder_item_id":"8","stock_on_hand":"","mapped_items":[],"sales_rate":2.5,"cost_amount":0,"hsn_or_sac":80540,"is_new_in_2030":[1]}
            """);
        string body = System.Text.Json.JsonSerializer.Serialize(new InvoiceInput { LineItems = [SalesLineInput.From(line)] }, InvoicesJson.Default.InvoiceInput);
        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse("""{"line_items":[{"line_item_id":"7","rate":2.5,"quantity":3,"discount":"10%","tax_id":"4","salesorder_item_id":"8","hsn_or_sac":"80540","is_new_in_2030":[1]}]}"""),
                JsonNode.Parse(body)),
            body);
    }
}
