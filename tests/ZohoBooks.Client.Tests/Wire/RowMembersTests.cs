using Microsoft.Extensions.Time.Testing;

namespace ZohoBooks.Client.Tests;

public sealed class RowMembersTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_row_keeps_custom_fields_and_what_cannot_be_read_and_the_rest_where_it_is_asked_to(bool keepsAll)
    {
        string[] rows =
        [
            """{"contact_id":"1","contact_name":"a","zz":1,"cf_depot":"north","zz_more":{"a":[2]}}""",
            """{"contact_id":"2","contact_name":"b","zz":1,"cf_depot":"south","payment_terms":"thirty","zz_more":{"a":[2]}}""",
            """{"contact_id":"3","contact_name":"c","z\u007a":1}""",
        ];
        // Whatever begins with a tab is looked at closer as a whole.
        foreach (string before in (string[])["", "\t"])
        {
            var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, before + """{"code":0,"message":"success","contacts":[""" + string.Join(',', rows) + """],"page_context":{"has_more_page":false}}""")) };
            using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), options => options.RowsKeepAdditionalMembers = keepsAll);
            List<Contact> contacts = await books.Contacts.ListAsync(cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

            string[] kept = keepsAll ? ["zz"] : [], more = keepsAll ? ["zz_more"] : [];
            Assert.Equal([.. kept, "cf_depot", .. more], contacts[0].AdditionalMembers!.Keys);
            Assert.Equal([.. kept, "cf_depot", .. more, "payment_terms"], contacts[1].AdditionalMembers!.Keys);
            Assert.Equal(("south", "thirty"), (contacts[1].AdditionalMembers!["cf_depot"].GetString(), contacts[1].AdditionalMembers!["payment_terms"].GetString()));
            Assert.Equal(keepsAll ? ["zz"] : null, contacts[2].AdditionalMembers?.Keys);
        }
    }
}
