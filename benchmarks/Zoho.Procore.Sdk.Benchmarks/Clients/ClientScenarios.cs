using System.Text.Json.Serialization.Metadata;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Procore.Client;
using Refit;
using RestSharp;
using RestSharp.Serializers.Json;
using ZohoBooks.Client;

namespace Benchmarks;

/// <summary>The calls that are compared, each in every way over the same bytes.</summary>
internal static class ClientScenarios
{
    private static readonly JsonSerializerSettings SnakeCase = new()
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy() },
    };

    /// <param name="answers">The other end for an answer; null for one in memory.</param>
    public static async Task<IReadOnlyList<ClientScenario>> AllAsync(Func<byte[], Func<HttpMessageHandler>>? answers = null)
    {
        var other = answers ?? (body => () => new CannedAnswers(body));
        return [await ContactPageAsync(other), await CommitmentPageAsync(other), await OneContactAsync(other), await OneCommitmentAsync(other)];
    }

    private static Task<ClientScenario> ContactPageAsync(Func<byte[], Func<HttpMessageHandler>> answers) => Of(
        answers,
        "P1: Zoho Books, a page of 200 contacts", BareCalls.Contacts, CannedPages.Contacts(200), FloorJson.Default.FloorContacts, FloorJson.Default.LooseContacts,
        answer => answer.Contacts!.Select(Line), calls => calls.ContactsAsync(), "ZohoBooks.Client",
        BareCalls.ContactPage,
        page => ((ZohoPage<Contact>)page).Items.Select(Line));

    private static Task<ClientScenario> CommitmentPageAsync(Func<byte[], Func<HttpMessageHandler>> answers) => Of(
        answers,
        "P1: Procore, a page of 100 commitments", BareCalls.Commitments, CannedPages.Commitments(100), FloorJson.Default.FloorDataListFloorCommitment,
        FloorJson.Default.FloorDataListDictionaryStringJsonElement,
        answer => answer.Data!.Select(Line), calls => calls.CommitmentsAsync(), "Procore.Client",
        BareCalls.CommitmentPage,
        page => ((ProcorePage<CommitmentContract>)page).Items.Select(Line));

    private static Task<ClientScenario> OneContactAsync(Func<byte[], Func<HttpMessageHandler>> answers) => Of(
        answers,
        "P2: Zoho Books, one contact", BareCalls.Contacts + "/" + CannedPages.ContactId(0), CannedPages.OneContact, FloorJson.Default.FloorContactAnswer,
        FloorJson.Default.LooseContactAnswer,
        answer => [Line(answer.Contact!)], calls => calls.ContactAsync(CannedPages.ContactId(0)), "ZohoBooks.Client",
        BareCalls.OneContact,
        contact => [Line((Contact)contact)]);

    private static Task<ClientScenario> OneCommitmentAsync(Func<byte[], Func<HttpMessageHandler>> answers) => Of(
        answers,
        "P2: Procore, one commitment", BareCalls.Commitments + "/5000000", CannedPages.OneCommitment, FloorJson.Default.FloorDataFloorCommitment,
        FloorJson.Default.FloorDataDictionaryStringJsonElement,
        answer => [Line(answer.Data!)], calls => calls.CommitmentAsync(5_000_000), "Procore.Client",
        BareCalls.OneCommitment,
        contract => [Line((CommitmentContract)contract)]);

    private static Task<ClientScenario> Of<T, TLoose>(
        Func<byte[], Func<HttpMessageHandler>> answers,
        string name,
        string path,
        byte[] body,
        JsonTypeInfo<T> type,
        JsonTypeInfo<TLoose> loose,
        Func<T, IEnumerable<string>> show,
        Func<IRefitCalls, Task<T>> refit,
        string ourName,
        Func<Func<HttpMessageHandler>, Func<Task<object>>> ours,
        Func<object, IEnumerable<string>> showOurs)
        where T : class
        where TLoose : class
    {
        var client = BareCalls.Client(answers(body)());
        var refitted = RestService.For<IRefitCalls>(client, new RefitSettings(new SystemTextJsonContentSerializer(new(FloorJson.Default.Options))));
        var rest = new RestClient(client, configureSerialization: setup => setup.UseSystemTextJson(new(FloorJson.Default.Options)));
        IEnumerable<string> Show(object answer) => show((T)answer);
        return new ClientScenario(
            name,
            body.Length,
            [
                new("floor", async () => await BareCalls.StreamedAsync(client, path, type), Show),
                new(ourName, ours(answers(body)), showOurs),
                new("Refit", async () => await refit(refitted), Show),
                new("RestSharp", async () => (await rest.ExecuteAsync<T>(new RestRequest(path))).Data!, Show),
                new("string + Newtonsoft", async () => JsonConvert.DeserializeObject<T>(await client.GetStringAsync(path), SnakeCase)!, Show),
                new("dictionary of JsonElement", async () => await BareCalls.StreamedAsync(client, path, loose), answer => show(System.Text.Json.JsonSerializer.Deserialize(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes((TLoose)answer, loose), type)!)),
            ]).CheckAsync();
    }

    private static string Line(FloorContact one) =>
        $"{one.ContactId} {one.ContactName} {one.CompanyName} {one.ContactType} {one.Status} {one.CurrencyCode} {one.CurrencyId} {one.PaymentTerms} {one.PaymentTermsLabel} {one.Email} {one.Phone} {one.CreatedTime?.UtcTicks} {one.LastModifiedTime?.UtcTicks}";

    private static string Line(Contact one) =>
        $"{one.ContactId} {one.ContactName} {one.CompanyName} {one.ContactType.Value} {one.Status.Value} {one.CurrencyCode} {one.CurrencyId} {one.PaymentTerms} {one.PaymentTermsLabel} {one.Email} {one.Phone} {one.CreatedTime?.ToDateTimeOffset().UtcTicks} {one.LastModifiedTime?.ToDateTimeOffset().UtcTicks}";

    private static string Line(FloorCommitment one) => FormattableString.Invariant(
        $"{one.Id} {one.Type} {one.Number} {one.Status} {one.Title} {one.Description} {one.VendorId} {one.AccountingMethod} {one.Executed} {one.Private} {one.RetainagePercent} {one.PaymentTerms} {one.ContractDate:yyyy-MM-dd} {one.CreatedAt?.UtcTicks} {one.UpdatedAt?.UtcTicks}");

    private static string Line(CommitmentContract one) => FormattableString.Invariant(
        $"{one.Id} {one.Type?.Value} {one.Number} {one.Status} {one.Title} {one.DescriptionHtml} {one.VendorId} {one.AccountingMethod?.Value} {one.Executed} {one.Private} {one.RetainagePercent} {one.PaymentTerms} {one.ContractDate?.ToDateOnly():yyyy-MM-dd} {one.CreatedAt?.ToDateTimeOffset().UtcTicks} {one.UpdatedAt?.ToDateTimeOffset().UtcTicks}");
}
