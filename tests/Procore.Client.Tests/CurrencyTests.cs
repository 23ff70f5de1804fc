using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Procore.Client.Tests;

/// <summary>Currencies and their rates are read wherever a record has them, and sent with both kinds of contracts.</summary>
public class CurrencyTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("\"0.73\"")]
    [InlineData("0.73")]
    public void Every_record_that_has_one_reads_the_currency_the_base_and_the_rate(string rate)
    {
        HashSet<string> seen = [];
        foreach (JsonSerializerOptions options in BatchShapeTests.Contexts().Select(context => ((JsonSerializerContext)context.GetProperty("Default")!.GetValue(null)!).Options))
        {
            foreach (Type record in typeof(ProcoreClient).Assembly.GetExportedTypes().Where(type => type.GetProperty("CurrencyConfiguration")?.PropertyType == typeof(CurrencyConfiguration) && options.TypeInfoResolver!.GetTypeInfo(type, options) is not null))
            {
                object read = JsonSerializer.Deserialize("{\"id\":1,\"currency_configuration\":{\"currency_iso_code\":\"CAD\",\"base_currency_iso_code\":\"USD\",\"currency_exchange_rate\":" + rate + "}}", options.GetTypeInfo(record))!;
                Assert.Equal(new CurrencyConfiguration { CurrencyIsoCode = "CAD", BaseCurrencyIsoCode = "USD", CurrencyExchangeRate = 0.73m }, record.GetProperty("CurrencyConfiguration")!.GetValue(read));
                seen.Add(record.Name);
            }
        }

        string wanted = "BudgetLine CommitmentChangeOrder CommitmentContract CommitmentContractLine CommitmentContractSummary DirectCost DirectCostLine PurchaseOrderContract PurchaseOrderContractLine WorkOrderContract WorkOrderContractLine";
        Assert.Superset(new HashSet<string>(wanted.Split(' ')), seen);
    }

    [Fact]
    public async Task Work_orders_are_read_and_written_with_their_rate()
    {
        var wire = new Wire(_ => Wire.Json("""
            {"id":5,"currency_configuration":{"currency_iso_code":"CAD","base_currency_iso_code":"USD","currency_exchange_rate":"0.73"},
             "line_items":[{"id":1,"currency_configuration":{"currency_iso_code":"CAD","base_currency_iso_code":"USD","currency_exchange_rate":0.74}}]}
            """));
        using IProcoreClient client = wire.Client();
        WorkOrderContract read = await client.WorkOrders.GetAsync(3, 5, None);
        Assert.Equal(("CAD", "USD", 0.73m), (read.CurrencyConfiguration!.CurrencyIsoCode, read.CurrencyConfiguration.BaseCurrencyIsoCode, read.CurrencyConfiguration.CurrencyExchangeRate));
        Assert.Equal(("CAD", "USD", 0.74m), (read.Lines[0].CurrencyConfiguration!.CurrencyIsoCode, read.Lines[0].CurrencyConfiguration!.BaseCurrencyIsoCode, read.Lines[0].CurrencyConfiguration!.CurrencyExchangeRate));
        await client.WorkOrders.UpdateAsync(3, 5, new() { CurrencyIsoCode = read.CurrencyConfiguration.CurrencyIsoCode, CurrencyExchangeRate = read.CurrencyConfiguration.CurrencyExchangeRate }, None);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"currency_iso_code":"CAD","currency_exchange_rate":0.73}"""), JsonNode.Parse(wire.Last.Body)!["work_order_contract"]), wire.Last.Body);
    }

    /// <summary>Of contracts in version 2.0 no answer is described: the rate may stand beside the currency, as in requests, or with it, as on lines.</summary>
    [Fact]
    public async Task Contracts_of_version_2_are_read_with_their_rate_wherever_it_stands()
    {
        var wire = new Wire(sent => Wire.List(sent.Path.EndsWith("/line_items", StringComparison.Ordinal)
            ? """{"data":[{"id":"1","currency_configuration":{"currency_iso_code":"CAD","base_currency_iso_code":"USD","currency_exchange_rate":"0.74"}}]}"""
            : """{"data":[{"id":"5","currency_iso_code":"CAD","currency_exchange_rate":"0.73"},{"id":"6","currency_configuration":{"currency_iso_code":"CAD","base_currency_iso_code":"USD","currency_exchange_rate":"0.75"}}]}"""));
        using IProcoreClient client = wire.Client();
        CommitmentContract[] read = await client.CommitmentContracts.ListAsync(3, cancellationToken: None).ToArrayAsync(None);
        Assert.Equal(("CAD", 0.73m), (read[0].CurrencyIsoCode, read[0].CurrencyExchangeRate));
        Assert.Equal(("CAD", "USD", 0.75m), (read[1].CurrencyConfiguration!.CurrencyIsoCode, read[1].CurrencyConfiguration!.BaseCurrencyIsoCode, read[1].CurrencyConfiguration!.CurrencyExchangeRate));
        CommitmentContractLine line = await client.CommitmentContracts.ListLinesAsync(3, 5, None).SingleAsync(None);
        Assert.Equal(0.74m, line.CurrencyConfiguration!.CurrencyExchangeRate);
    }

    /// <summary>What is written into the settings of company and project is described, and no answer is: it is read as every answer of this version is.</summary>
    [Fact]
    public async Task What_company_and_project_are_counted_in_is_read()
    {
        const string Body = """{"currency_iso_code":"CAD","currency_display":"code","multicurrency_enabled":true,"company_currency_exchange_rate_override":"0.73","id":5}""";
        var wire = new Wire(_ => Wire.Json(Body));
        using IProcoreClient client = wire.Client();
        CurrencySettings company = await client.Companies.GetCurrencyAsync(None);
        Assert.Equal(("CAD", "code", true), (company.CurrencyIsoCode, company.CurrencyDisplay, company.MulticurrencyEnabled));
        Assert.Equal($"GET /rest/v1.0/companies/{Wire.Company}/currency_configuration", wire.Last.ToString());
        Assert.Equal(0.73m, (await client.Projects.GetCurrencyAsync(42, None)).CompanyCurrencyExchangeRateOverride);
        Assert.Equal($"GET /rest/v1.0/companies/{Wire.Company}/projects/42/currency_configuration", wire.Last.ToString());
    }
}
