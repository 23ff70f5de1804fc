using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>Accounts at banks, on the wire: what a statement brings, and what becomes of it.</summary>
public sealed class ZohoBankTests
{
    private const string Sales = "260815000000000388";

    [Fact]
    public async Task A_line_of_a_statement_is_matched_with_what_was_booked_on_its_side_and_to_its_amount()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        Assert.Empty((await zoho.GetAsync("bankaccounts")).Body!["bankaccounts"]!.AsArray());
        Assert.Equal(400, (await zoho.WriteAsync(HttpMethod.Post, "bankaccounts", """{"account_name":"Main","account_type":"income"}""")).Status);
        Assert.Equal(400, (await zoho.WriteAsync(HttpMethod.Post, "bankaccounts", """{"account_name":"Main","account_type":"bank","iban":"1"}""")).Status);
        var made = await zoho.WriteAsync(HttpMethod.Post, "bankaccounts", """{"account_name":"Main","account_type":"bank"}""");
        var account = (string)made.Body!["bankaccount"]!["account_id"]!;
        Assert.Equal(201, made.Status);

        var booked = await BookAsync(zoho, $$"""{"transaction_type":"deposit","from_account_id":"{{Sales}}","to_account_id":"{{account}}","amount":100,"date":"2026-10-01"}""");
        var second = await BookAsync(zoho, $$"""{"transaction_type":"deposit","from_account_id":"{{Sales}}","to_account_id":"{{account}}","amount":20,"date":"2026-10-01"}""");
        var paid = await BookAsync(zoho, $$"""{"transaction_type":"expense","from_account_id":"{{account}}","to_account_id":"{{Sales}}","amount":120,"date":"2026-10-01"}""");
        Assert.Equal(400, (await zoho.WriteAsync(HttpMethod.Post, "banktransactions", $$"""{"transaction_type":"deposit","from_account_id":"{{Sales}}","amount":1}""")).Status);
        Assert.Equal(400, (await ImportAsync(zoho, account, """{"date":"2026-10-02","debit_or_credit":"in","amount":1}""")).Status);
        Assert.Equal(404, (await ImportAsync(zoho, Sales, """{"date":"2026-10-02","debit_or_credit":"credit","amount":1}""")).Status);
        Assert.Equal(201, (await ImportAsync(zoho, account, """{"date":"2026-10-02","debit_or_credit":"credit","amount":120,"payee":"Beta"}""")).Status);
        Assert.Equal(1, (int)(await zoho.GetAsync("bankaccounts/" + account)).Body!["bankaccount"]!["uncategorized_transactions"]!);

        var line = (string)Assert.Single(await ListAsync(zoho, account, "uncategorized"))!["transaction_id"]!;
        var candidates = (await zoho.GetAsync($"banktransactions/uncategorized/{line}/match")).Body!["matching_transactions"]!.AsArray();
        Assert.Equal([booked, second], candidates.Select(one => (string)one!["transaction_id"]!).Order(StringComparer.Ordinal));
        Assert.All(candidates, one => Assert.False((bool)one!["is_best_match"]!));
        Assert.Equal(400, (await MatchAsync(zoho, line, booked)).Status);
        Assert.Equal(400, (await MatchAsync(zoho, line, paid)).Status);
        Assert.Equal(400, (await MatchAsync(zoho, booked, second)).Status);
        Assert.Equal(201, (await MatchAsync(zoho, line, booked, second)).Status);
        Assert.Equal(400, (await MatchAsync(zoho, line, booked, second)).Status);
        Assert.Equal(3, (await ListAsync(zoho, account, "matched")).Count);
        Assert.Equal(201, (await zoho.WriteAsync(HttpMethod.Post, $"banktransactions/{booked}/unmatch")).Status);
        Assert.Empty(await ListAsync(zoho, account, "matched"));
        Assert.Equal(201, (await zoho.WriteAsync(HttpMethod.Post, $"banktransactions/uncategorized/{line}/exclude")).Status);
        Assert.Empty(await ListAsync(zoho, account, "uncategorized"));
        Assert.Equal(400, (await MatchAsync(zoho, line, booked, second)).Status);
        Assert.Equal(201, (await zoho.WriteAsync(HttpMethod.Post, $"banktransactions/uncategorized/{line}/restore")).Status);
        Assert.Single(await ListAsync(zoho, account, "uncategorized"));
        Assert.Equal(400, (await zoho.GetAsync("banktransactions?status=open")).Status);
    }

    private static async Task<string> BookAsync(ZohoCaller zoho, string json)
    {
        var made = await zoho.WriteAsync(HttpMethod.Post, "banktransactions", json);
        Assert.Equal((201, "manually_added"), (made.Status, (string?)made.Body!["banktransaction"]!["status"]));
        return (string)made.Body["banktransaction"]!["transaction_id"]!;
    }

    private static Task<ZohoAnswer> ImportAsync(ZohoCaller zoho, string account, string line) =>
        zoho.WriteAsync(HttpMethod.Post, "bankstatements", $$"""{"account_id":"{{account}}","transactions":[{{line}}]}""");

    private static async Task<JsonArray> ListAsync(ZohoCaller zoho, string account, string status) =>
        (await zoho.GetAsync($"banktransactions?account_id={account}&status={status}")).Body!["banktransactions"]!.AsArray();

    private static Task<ZohoAnswer> MatchAsync(ZohoCaller zoho, string line, params string[] booked)
    {
        var rows = new JsonArray([.. booked.Select(id => (JsonNode)new JsonObject { ["transaction_id"] = id })]);
        return zoho.WriteAsync(HttpMethod.Post, $"banktransactions/uncategorized/{line}/match", new JsonObject { ["transactions_to_be_matched"] = rows }.ToJsonString());
    }
}
