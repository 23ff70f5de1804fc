using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Sandbox;

namespace ZohoBooks.Client.Tests;

public class WriteTests
{
    private const string Done = """{"code":0,"message":"Purchase Order has been updated."}""";

    private static readonly PurchaseOrderInput NewOrder = new()
    {
        VendorId = "460000000026049",
        LineItems = [new() { AccountId = "460000000074003", Name = "Rebar", Quantity = 3, Rate = 49.99m, ProjectId = "90300000087378" }],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_is_written_as_the_api_wants_it_and_nothing_else_is_sent()
    {
        (FakeZoho zoho, IZohoBooksClient books) = Client(201, Wire.Order);
        using (books)
        {
            PurchaseOrder order = await books.PurchaseOrders.CreateAsync(NewOrder with { PurchaseOrderNumber = "PO-00002", Date = new LocalDate(2026, 6, 9), Discount = new Discount(10, true) }, Token);
            Assert.Equal("260815000000103019", order.PurchaseOrderId);
        }
        FakeZoho.Call call = Assert.Single(zoho.Calls);
        Assert.Equal(("POST", "/books/v3/purchaseorders"), (call.Method, call.Uri.AbsolutePath));
        Assert.Equal("?ignore_auto_number_generation=true&organization_id=20061234567", call.Uri.Query);
        Assert.Equal("application/json; charset=utf-8", call.ContentType);
        AssertJson("""
            {"vendor_id":"460000000026049","purchaseorder_number":"PO-00002","date":"2026-06-09","discount":"10%",
             "line_items":[{"account_id":"460000000074003","name":"Rebar","quantity":3,"rate":49.99,"project_id":"90300000087378"}]}
            """, call.Body);
    }

    [Fact]
    public async Task What_is_left_alone_is_not_sent_and_null_empties()
    {
        (FakeZoho zoho, IZohoBooksClient books) = Client(200, Wire.Order);
        using (books)
        {
            await books.PurchaseOrders.UpdateAsync("260815000000103019", new() { Notes = null, DeliveryDate = (LocalDate?)null, ExchangeRate = 0m, Tags = [], Terms = "Net 30" }, Token);
            await books.PurchaseOrders.UpdateAsync("260815000000103019", new() { DueDate = new LocalDate(2026, 6, 9), NotesDefault = "N", TermsDefault = "T" }, Token);
        }
        Assert.Equal(("PUT", "/books/v3/purchaseorders/260815000000103019"), (zoho.Calls[0].Method, zoho.Calls[0].Uri.AbsolutePath));
        AssertJson("""{"delivery_date":"","exchange_rate":0,"notes":"","terms":"Net 30","tags":[]}""", zoho.Calls[0].Body);
        AssertJson("""{"due_date":"2026-06-09","notes_default":"N","terms_default":"T"}""", zoho.Calls[1].Body);
    }

    [Fact]
    public async Task Lines_that_were_read_are_written_back_with_everything_that_can_be_written()
    {
        (FakeZoho zoho, IZohoBooksClient books) = Client(200, Wire.Order);
        using (books)
        {
            PurchaseOrder order = await books.PurchaseOrders.GetAsync("260815000000103019", Token);
            await books.PurchaseOrders.UpdateAsync(order.PurchaseOrderId, new() { LineItems = [.. order.LineItems.Select(PurchaseOrderLineInput.From)] }, Token);
        }
        AssertJson("""
            {"line_items":[
              {"line_item_id":"260815000000103022","account_id":"260815000000034003","name":"Rebar","line_item_category":"line_item","item_order":1,"quantity":3,
               "unit":"t","rate":49.99,"project_id":"90300000087378","tags":[{"tag_id":"1","tag_option_id":"2"}],
               "item_custom_fields":[{"customfield_id":"46000000012845","value":"Normal"},{"customfield_id":"46000000012846","value":"12.5"}]},
              {"line_item_id":"260815000000103023","name":"Section","line_item_category":"header"},
              {"line_item_id":"260815000000103024","line_item_category":"pallet","item_order":3}]}
            """, zoho.Calls[1].Body);
    }

    [Fact]
    public async Task An_upsert_names_the_unique_field_in_headers_and_is_repeated_only_when_it_adds_no_rows()
    {
        foreach (bool withLines in (bool[])[false, true])
        {
            var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(500, ""), () => FakeZoho.Json(200, Wire.Order)) };
            using IZohoBooksClient books = FakeZoho.Client(zoho, Fast(), o => o.AttemptTimeout = TimeSpan.FromHours(1));
            PurchaseOrderInput order = (withLines ? NewOrder : new() { Notes = "x" }) with
            {
                CustomFields = [new() { CustomFieldId = "9", ApiName = "cf_external_id", Value = "A-17" }],
            };
            Exception? error = await Record.ExceptionAsync(() => books.PurchaseOrders.UpsertAsync(new UniqueField("cf_external_id", "A-17"), order, cancellationToken: Token));
            Assert.Equal(withLines ? 1 : 2, zoho.Calls.Count);
            Assert.Equal(withLines, error is ZohoBooksException { OutcomeUnknown: true });
            IReadOnlyDictionary<string, string> headers = zoho.Calls[^1].Headers;
            Assert.Equal(("cf_external_id", "A-17", "true"), (headers["X-Unique-Identifier-Key"], headers["X-Unique-Identifier-Value"], headers["X-Upsert"]));
            Assert.Equal("/books/v3/purchaseorders", zoho.Calls[0].Uri.AbsolutePath);
        }
    }

    [Theory]
    [InlineData("cf_x", "a\r\nX-Evil: 1")]
    [InlineData("cf_x", "Löwe")]
    [InlineData("", "a")]
    public async Task A_unique_field_that_no_header_can_carry_is_refused_before_the_wire(string name, string value)
    {
        using IZohoBooksClient books = FakeZoho.Client(new FakeZoho(), new FakeTimeProvider());
        await Assert.ThrowsAsync<ArgumentException>(() => books.Contacts.UpsertAsync(new UniqueField(name, value), new() { Notes = "x" }, cancellationToken: Token));
    }

    [Fact]
    public async Task A_create_of_unknown_outcome_is_sent_once_and_says_so()
    {
        Func<HttpResponseMessage>[] lost =
        [
            () => throw new HttpRequestException("gone", new IOException("reset")),
            () => FakeZoho.Json(500, ""),
            () => FakeZoho.Json(201, Wire.Order[..300]),
            () => FakeZoho.Json(201, """{"code":0,"message":"success"}"""),
        ];
        foreach (Func<HttpResponseMessage> answer in lost)
        {
            var zoho = new FakeZoho { Api = FakeZoho.Sequence(answer) };
            using IZohoBooksClient books = FakeZoho.Client(zoho, Fast(), o => o.AttemptTimeout = TimeSpan.FromHours(1));
            var error = await Assert.ThrowsAsync<ZohoBooksException>(() => books.PurchaseOrders.CreateAsync(NewOrder, Token));
            Assert.True(error.OutcomeUnknown);
            Assert.Equal("/books/v3/purchaseorders", error.Route);
            Assert.Single(zoho.Calls);
        }
    }

    [Fact]
    public async Task A_delete_whose_first_answer_was_lost_is_done_when_the_record_is_gone()
    {
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(500, ""), () => FakeZoho.Json(404, """{"code":5,"message":"gone"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, Fast(), o => o.AttemptTimeout = TimeSpan.FromHours(1));
        await books.PurchaseOrders.DeleteAsync("1", Token);
        Assert.Equal(["DELETE", "DELETE"], zoho.Calls.Select(call => call.Method));
        await Assert.ThrowsAsync<ZohoBooksNotFoundException>(() => books.PurchaseOrders.DeleteAsync("1", Token));
    }

    [Fact]
    public async Task Every_change_of_an_order_goes_to_its_own_route()
    {
        (FakeZoho zoho, IZohoBooksClient books) = Client(200, Done);
        using (books)
        {
            IPurchaseOrders orders = books.PurchaseOrders;
            await orders.MarkOpenAsync("1", Token);
            await orders.MarkBilledAsync("1", Token);
            await orders.MarkCancelledAsync("1", Token);
            await orders.SubmitAsync("1", Token);
            await orders.ApproveAsync("1", Token);
            await orders.RejectAsync("1", Token);
            await orders.UpdateCustomFieldsAsync("1", [new() { CustomFieldId = "7", Value = "Normal" }], Token);
            await orders.UpdateBillingAddressAsync("1", new Address { Street = "1 Dock St", City = "Dover", AddressId = "9" }, Token);
            await orders.UpdateTemplateAsync("1", "2", Token);
            await orders.UpdateAttachmentAsync("1", true, Token);
            await orders.UpdateCommentAsync("1", "3", "checked", Token);
            await orders.Comments.AddAsync("1", "received", Token);
            await orders.Comments.DeleteAsync("1", "3", Token);
            await orders.Attachments.DeleteAsync("1", Token);
        }
        Assert.Equal(
            [
                "POST /purchaseorders/1/status/open", "POST /purchaseorders/1/status/billed", "POST /purchaseorders/1/status/cancelled",
                "POST /purchaseorders/1/submit", "POST /purchaseorders/1/approve", "POST /purchaseorders/1/reject",
                "PUT /purchaseorder/1/customfields", "PUT /purchaseorders/1/address/billing", "PUT /purchaseorders/1/templates/2",
                "PUT /purchaseorders/1/attachment", "PUT /purchaseorders/1/comments/3", "POST /purchaseorders/1/comments",
                "DELETE /purchaseorders/1/comments/3", "DELETE /purchaseorders/1/attachment",
            ],
            zoho.Calls.Select(call => call.Method + " " + call.Uri.AbsolutePath["/books/v3".Length..]));
        Assert.Equal("""[{"customfield_id":"7","value":"Normal"}]""", zoho.Calls[6].Body);
        Assert.Equal("""{"address":"1 Dock St","city":"Dover"}""", zoho.Calls[7].Body);
        Assert.Contains("can_send_in_mail=true", zoho.Calls[9].Uri.Query, StringComparison.Ordinal);
        Assert.Equal("""{"description":"received"}""", zoho.Calls[11].Body);
        Assert.All(zoho.Calls, call => Assert.Contains("organization_id=20061234567", call.Uri.Query, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_sent_as_form_data_and_again_from_its_start_after_a_401(bool seekable)
    {
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(401, """{"code":57,"message":"no"}"""), () => FakeZoho.Json(201, Done)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        byte[] bytes = "skip%PDF-1.7 body"u8.ToArray();
        Stream content = seekable ? new MemoryStream(bytes) { Position = 4 } : new OneWay(bytes[4..]);
        await books.PurchaseOrders.Attachments.AddAsync("1", new Attachment("quote.pdf", content), Token);
        Assert.Equal(2, zoho.Calls.Count);
        Assert.All(zoho.Calls, call =>
        {
            Assert.StartsWith("multipart/form-data; boundary=", call.ContentType, StringComparison.Ordinal);
            Assert.Contains("name=attachment; filename=quote.pdf", call.Body, StringComparison.Ordinal);
            Assert.Contains("\r\n\r\n%PDF-1.7 body\r\n", call.Body, StringComparison.Ordinal);
        });
        Assert.True(content.CanRead); // still the caller's
        await Assert.ThrowsAsync<ArgumentException>(() => books.PurchaseOrders.Attachments.AddAsync("1", new Attachment("../quote.pdf", content), Token));
    }

    [Fact]
    public async Task An_attached_file_is_a_stream_of_bytes()
    {
        var zoho = new FakeZoho
        {
            Api = FakeZoho.Sequence(() =>
            {
                var response = new HttpResponseMessage { Content = new ByteArrayContent([1, 2, 3]) };
                response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/pdf");
                response.Content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"quote.pdf\"");
                return response;
            }),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        using AttachmentContent file = await books.PurchaseOrders.Attachments.GetAsync("1", Token);
        using var copy = new MemoryStream();
        await file.Content.CopyToAsync(copy, Token);
        Assert.Equal([1, 2, 3], copy.ToArray());
        Assert.Equal(("application/pdf", "quote.pdf", 3L), (file.ContentType, file.FileName, file.Length));
    }

    [Fact]
    public async Task Comments_and_templates_are_read()
    {
        var zoho = new FakeZoho
        {
            Api = (_, call, _) => Task.FromResult(FakeZoho.Json(200, call.Uri.AbsolutePath.EndsWith("templates", StringComparison.Ordinal)
                ? """{"code":0,"message":"success","templates":[{"template_name":"Standard Template","template_id":"460000000011003","template_type":"standard"}]}"""
                : """{"code":0,"message":"success","comments":[{"comment_id":"1","description":"Order issued","commented_by":"J","comment_type":"system","date":"2014-02-10","date_description":"22 hours ago.","time":"3.26PM","operation_type":"Updated"}]}""")),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        Comment comment = Assert.Single(await books.PurchaseOrders.Comments.ListAsync("1", Token).ToListAsync(Token));
        Assert.Equal(("Order issued", new LocalDate(2014, 2, 10), "3.26PM", "system"), (comment.Description, comment.Date, comment.Time, comment.CommentType));
        Assert.Equal("460000000011003", Assert.Single(await books.PurchaseOrders.ListTemplatesAsync(Token).ToListAsync(Token)).TemplateId);
        Assert.Throws<ArgumentException>(() => books.PurchaseOrders.Comments.ListAsync("1/2", Token));
    }

    [Fact]
    public async Task Contacts_and_their_persons_and_addresses_are_written()
    {
        var zoho = new FakeZoho
        {
            Api = (_, call, _) => Task.FromResult(FakeZoho.Json(200, call.Uri.AbsolutePath switch
            {
                "/books/v3/contacts/contactpersons" or "/books/v3/contacts/contactpersons/5" => """{"code":0,"message":"ok","contact_person":[{"contact_id":"1","contact_person_id":"5","first_name":"Will"}]}""",
                "/books/v3/contacts/1/contactpersons/5" => """{"code":0,"message":"ok","contact_person":{"contact_id":"1","contact_person_id":"5","first_name":"Will","is_primary_contact":true}}""",
                "/books/v3/contacts/1/address" when call.Method == "GET" => """{"code":0,"message":"success","addresses":[{"address_id":"1053791000000186000","address":"4900 Hopyard Rd","zip":94588}]}""",
                "/books/v3/contacts/1/address" => """{"code":0,"message":"The address has been created.","address_info":{"address_id":"8","city":"Pleasanton"}}""",
                _ => Wire.Contact,
            })),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        await books.Contacts.CreateAsync(new() { ContactName = "Acme Corp", ContactType = ContactType.Vendor, Track1099 = true, ContactPersons = [new() { FirstName = "Will", IsPrimaryContact = true }] }, Token);
        AssertJson("""{"contact_name":"Acme Corp","contact_type":"vendor","track_1099":true,"contact_persons":[{"first_name":"Will","is_primary_contact":true}]}""", zoho.Calls[0].Body);
        await books.Contacts.MarkInactiveAsync("1", Token);
        await books.Contacts.MarkActiveAsync("1", Token);
        await books.Contacts.Track1099Async("1", false, Token);
        Assert.Equal(["/books/v3/contacts/1/inactive", "/books/v3/contacts/1/active", "/books/v3/contacts/1/untrack1099"], zoho.Calls.Skip(1).Select(call => call.Uri.AbsolutePath));
        Assert.Equal("5", (await books.ContactPersons.CreateAsync("1", new() { FirstName = "Will" }, Token)).ContactPersonId);
        AssertJson("""{"contact_id":"1","first_name":"Will"}""", zoho.Calls[^1].Body);
        await books.ContactPersons.CreateAsync("1", new() { FirstName = "Will", Skype = "will", EnablePortal = true, CommunicationPreference = new() { IsSmsEnabled = true, IsWhatsappEnabled = false } }, Token);
        AssertJson("""{"contact_id":"1","first_name":"Will","skype":"will","enable_portal":true,"communication_preference":{"is_sms_enabled":true,"is_whatsapp_enabled":false}}""", zoho.Calls[^1].Body);
        Assert.True((await books.ContactPersons.GetAsync("1", "5", Token)).IsPrimaryContact);
        Assert.Equal("Will", (await books.ContactPersons.UpdateAsync("1", "5", new() { Email = "w@x.example" }, Token)).FirstName);
        Assert.Equal("94588", Assert.Single(await books.Contacts.ListAddressesAsync("1", Token).ToListAsync(Token)).Zip);
        Assert.Equal("8", (await books.Contacts.AddAddressAsync("1", new Address { City = "Pleasanton" }, Token)).AddressId);
        await Assert.ThrowsAsync<ArgumentException>(() => books.Contacts.CreateAsync(new() { ContactName = "Acme" }, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => books.Contacts.CreateAsync(new() { ContactType = ContactType.Vendor }, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => books.PurchaseOrders.CreateAsync(NewOrder with { LineItems = [] }, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => books.PurchaseOrders.CreateAsync(NewOrder with { VendorId = default }, Token));
    }

    // Its id is given by the service, and who is the primary one is said by a call of its own.
    [Fact]
    public void A_new_person_has_all_that_a_person_has() => Assert.Empty(
        typeof(ContactPersonInput).GetProperties().Select(property => property.Name)
            .Except(typeof(ContactPersonCreate).GetProperties().Select(property => property.Name), StringComparer.Ordinal)
            .Except(["ContactPersonId", "IsPrimaryContact"], StringComparer.Ordinal));

    private static (FakeZoho Zoho, IZohoBooksClient Books) Client(int status, string body)
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(status, body)) };
        return (zoho, FakeZoho.Client(zoho, new FakeTimeProvider()));
    }

    private static ScaledTimeProvider Fast() => new(300, new DateTimeOffset(2026, 6, 9, 14, 0, 0, TimeSpan.Zero));

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);

    /// <summary>A stream that can only be read once, as a network stream.</summary>
    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
