using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Logging;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>A host with its pages over a sandbox whose clock stands, once everything was looked at and what could be written was.</summary>
/// <param name="size">How large the contractor is; null for the usual one.</param>
internal sealed class PagedHost(Sandbox.ContractorSize? size = null) : IAsyncDisposable
{
    /// <summary>For how long of the machine's time nothing has to happen before the clock goes on.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private const int Orders = 60;

    private readonly StandingSandbox _sandbox = new(Orders, size);

    /// <summary>What there is on both sides.</summary>
    public Sandbox.ContractorData Data => _sandbox.Data;

    public HostInside Web { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts it.</summary>
    /// <param name="goesAhead">Whether somebody gives the go-ahead once everything is planned.</param>
    /// <param name="listen">Stands between the host and its store.</param>
    public async ValueTask StartAsync(bool goesAhead = true, Func<ISyncStore, ISyncStore>? listen = null)
    {
        Web = await HostInside.StartAsync(_sandbox, LogLevel.Warning, listen: listen);
        var goAhead = goesAhead ? Web.Runtime.GiveTheGoAheadAsync("Ann", _ => { }, Token) : Task.CompletedTask;
        await UntilAsync(async () => goAhead.IsCompletedSuccessfully && (goesAhead || (await Web.Runtime.Engine.GetWaitingAsync("sandbox", Token)).IsComplete));
    }

    /// <summary>Lets time go on until nothing is due.</summary>
    public Task UntilQuietAsync() => UntilAsync(() => Task.FromResult(true));

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    /// <summary>Lets time go on until something is done that waits for calls of the services.</summary>
    public async Task<T> MeanwhileAsync<T>(Task<T> task)
    {
        while (!task.IsCompleted) await _sandbox.Clock.StepAsync(1, TimeSpan.FromSeconds(1));
        return await task;
    }

    /// <summary>
    /// The same for what takes its time beside the clock, as a browser does: the clock goes on only where nothing else did for a while. Else an hour would go by while a page is drawn, and what it shows
    /// would be out of date before it is sent, as the code is that Zoho gives for two minutes.
    /// </summary>
    public async Task<T> UnhurriedAsync<T>(Task<T> task)
    {
        while (await Task.WhenAny(task, Task.Delay(Patience, TimeProvider.System)) != task) await _sandbox.Clock.StepAsync(1, TimeSpan.FromSeconds(1));
        return await task;
    }

    /// <summary>Lets time go on until something is so, whatever else is due.</summary>
    /// <param name="isSo">Whether it is.</param>
    /// <param name="what">What is waited for.</param>
    public async Task UntilSoAsync(Func<Task<bool>> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "")
    {
        var over = _sandbox.Clock.GetUtcNow() + TimeSpan.FromHours(12);
        while (!await isSo())
        {
            if (_sandbox.Clock.GetUtcNow() > over) throw new TimeoutException($"{what} did not come in twelve simulated hours: {string.Join("; ", (await OpenAsync()).Select(one => $"{one.Key} {one.Finding.Code}"))}");
            await _sandbox.Clock.StepAsync(1, TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>What the services let the sync do from now on.</summary>
    public Task AccessAsync(string json) => _sandbox.PostAsync("access", json);

    /// <summary>A user of Zoho Books accepts on its page.</summary>
    /// <returns>Where Zoho sends the browser.</returns>
    public async Task<Uri> AcceptAsync(string address)
    {
        using var zoho = new HttpMessageInvoker(_sandbox.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await zoho.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!;
    }

    public async Task<IDocument> ShownAsync(string path)
    {
        var (answer, page) = await Web.PageAsync(path);
        using (answer)
        {
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} -> {answer.StatusCode} {page.Body?.TextContent}");
            IsAPage(answer);
            return page;
        }
    }

    /// <summary>Sends a form of a page with one of its buttons, as a browser does.</summary>
    /// <param name="page">The page that it is on.</param>
    /// <param name="find">Finds the form on it.</param>
    /// <param name="button">The value of the button; null for a form that has one.</param>
    /// <param name="fields">What a person fills in.</param>
    public async Task<(HttpStatusCode Status, IDocument Page)> SendAsync(string page, Func<IDocument, IElement> find, string? button, params (string Name, string Value)[] fields)
    {
        var sending = Web.SubmitAsync(page, find, button, fields);
        using var answer = await MeanwhileAsync(sending);
        IsAPage(answer);
        return (answer.StatusCode, await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Token), Token));
    }

    public async Task IsSaidAsync(string path, HttpStatusCode status)
    {
        var (answer, page) = await Web.PageAsync(path);
        using (answer)
        {
            Assert.True(answer.StatusCode == status, $"{path} -> {answer.StatusCode}");
            IsAPage(answer);
            var sentence = page.QuerySelector("[role=alert]")!.TextContent;
            Assert.True(sentence.Length > 20 && !sentence.Contains("Exception", StringComparison.Ordinal), $"{path} -> {sentence}");
        }
    }

    public async Task<List<SyncRecord>> RecordsAsync() => await Web.Runtime.Store.ReadRecordsAsync("sandbox", new() { Kind = RecordKind.PurchaseOrder }, Token).ToListAsync(Token);

    public async Task<IReadOnlyList<ReviewItem>> OpenAsync() => await Web.Runtime.Store.ListReviewsAsync("sandbox", new() { Status = ReviewStatus.Open }, Token);

    public async Task<IReadOnlyList<AuditEntry>> AuditAsync() => await Web.Runtime.Store.ReadAsync(new() { ConnectionId = "sandbox" }, Token).ToListAsync(Token);

    /// <summary>Somebody edits an order in Zoho Books.</summary>
    public Task EditAsync(string json) => _sandbox.PostAsync("zoho/edit", json);

    /// <summary>Somebody edits something in Procore.</summary>
    public Task EditInProcoreAsync(string json) => _sandbox.PostAsync("procore/edit", json);

    /// <summary>A question in which everything is called alike.</summary>
    public async Task<ReviewItem> QuestionAsync(string name)
    {
        var item = (await OpenAsync())[0];
        return item with { OrderNumber = name, Finding = item.Finding with { Sentence = name, NextStep = name, Table = name, Candidates = [new(1, name, name) { Number = name }], Differences = [new(name, name, name)] } };
    }

    /// <summary>Nothing stands out of the order of the page. The title takes the focus of a page that is put in place, and no key leads to it.</summary>
    public static void IsInOrder(IDocument page) => Assert.DoesNotContain(page.QuerySelectorAll("[tabindex]"), one => one.GetAttribute("tabindex") != (one.LocalName == "h1" ? "-1" : "0"));

    public static decimal Amount(IElement cell) => decimal.Parse(cell.TextContent, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static void IsAPage(HttpResponseMessage answer)
    {
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    private async Task UntilAsync(Func<Task<bool>> isDone)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Token);
        over.CancelAfter(TimeSpan.FromMinutes(8)); // against a hang only
        while (!await isDone() || (await Web.Runtime.Store.CountWorkAsync("sandbox", NodaTime.Instant.FromDateTimeOffset(_sandbox.Clock.GetUtcNow()), Token)).Due > 0)
        {
            over.Token.ThrowIfCancellationRequested();
            await _sandbox.Clock.StepAsync(1, TimeSpan.FromSeconds(1));
        }
    }
}
