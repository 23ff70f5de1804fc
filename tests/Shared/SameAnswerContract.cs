using System.Net;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Zoho.Procore.Sdk.Shared;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>
/// The questions that both clients are asked, and the one answer to each: what is written here is what a program that uses both of them relies on.
/// </summary>
/// <typeparam name="TException">The exception of the client.</typeparam>
/// <typeparam name="TUnreadable">A row that cannot be read.</typeparam>
public abstract class SameAnswerContract<TException, TUnreadable>
    where TException : Exception
    where TUnreadable : class
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>How the service calls the id, an amount, and a text that only informs.</summary>
    protected abstract (string Id, string Amount, string Inform) Names { get; }

    /// <summary>Where a single record stands in its answer.</summary>
    protected abstract string Root { get; }

    /// <summary>The route of the list.</summary>
    protected abstract string ListRoute { get; }

    /// <summary>Whether the records of the list have lines, as single ones do.</summary>
    protected abstract bool ListHasLines { get; }

    /// <summary>A body that refuses in the service's own words, and the code that they have, where they have one.</summary>
    protected abstract string Refusal(string words);

    protected abstract string NotFound { get; }

    /// <summary>The interface of the client, and what it takes that is no record on the wire: each has its reason beside it.</summary>
    protected abstract string Contract { get; }

    protected abstract IEnumerable<string> Closed { get; }

    /// <summary>How messages call the login.</summary>
    protected abstract string Login { get; }

    /// <summary>What the login answers to credentials that it does not accept.</summary>
    protected abstract HttpResponseMessage Refused();

    protected abstract HttpResponseMessage Record(string record);

    protected abstract HttpResponseMessage Page(string rows, bool more, int number);

    /// <summary>The record 5, in an answer that says that nothing is left of what may be asked for.</summary>
    protected abstract HttpResponseMessage Spent();

    /// <summary>How the value comes back when the record is read and its custom fields are written to another one.</summary>
    protected abstract Task<string> RoundTripAsync(string id, string value);

    /// <summary>At most so many bytes are read of an answer.</summary>
    protected const int MostBytes = 1024 * 1024;

    /// <summary>A client that does not try again, over these answers, by the number of the call.</summary>
    protected abstract IClient Open(Func<int, HttpResponseMessage> answer, Func<HttpResponseMessage>? login = null);

    /// <summary>What the tests do with a client.</summary>
    protected interface IClient : IDisposable
    {
        int Calls { get; }

        bool NeedsReauthorization { get; }

        TimeSpan? ServerClockAhead { get; }

        FakeTimeProvider Time { get; }

        IAsyncEnumerable<string> List(Action<TUnreadable>? handler = null, CancellationToken? stop = null);

        IAsyncEnumerable<(IReadOnlyList<string> Items, IReadOnlyList<TUnreadable> Unreadable)> Pages(string? continuation = null, int? size = null);

        /// <summary>Reads the record 5: its id, what informs, and what has no property.</summary>
        Task<(string Id, string? Inform, IEnumerable<KeyValuePair<string, JsonElement>>? Additional)> GetAsync(CancellationToken? stop = null);

        Task CreateAsync(IDictionary<string, JsonElement>? additional = null, CancellationToken? stop = null);

        Task DeleteAsync(CancellationToken? stop = null);

        /// <summary>Reads the record 5 without its method: the answer with its body unread, and read by the caller's own serializer.</summary>
        Task<HttpResponseMessage> SendAsync(CancellationToken? stop = null);

        Task<Dictionary<string, JsonElement>> SendAndReadAsync(CancellationToken? stop = null);
    }

    private static readonly string[] RowMembers = ["Field", "Id", "Json", "Reason"];

    private static readonly string[] ExceptionMembers = ["Code", "Errors", "IsTransient", "Method", "OutcomeUnknown", "RequestId", "RetryAfter", "RetryAt", "Route", "Status"];

    [Fact]
    public void The_same_members_say_the_same_things()
    {
        Assert.Equal(RowMembers, Own(typeof(TUnreadable)));
        Assert.Equal(ExceptionMembers, Own(typeof(TException)));
        Type rows = typeof(TException).Assembly.GetExportedTypes().Single(type => type.Name.EndsWith("UnreadableRowsException", StringComparison.Ordinal));
        Assert.Equal(["Rows"], Own(rows));
        foreach (string suffix in new[] { "NotFoundException", "ValidationException", "AuthenticationException", "RateLimitException" })
            Assert.Single(typeof(TException).Assembly.GetExportedTypes(), type => type.Name.EndsWith(suffix, StringComparison.Ordinal) && type.BaseType == typeof(TException));
        Type page = typeof(TException).Assembly.GetExportedTypes().Single(type => type.Name.EndsWith("Page`1", StringComparison.Ordinal));
        Assert.Equal(["Continuation", "Items", "TotalCount", "Unreadable"], Own(page));
    }

    /// <summary>A name that stands twice in a record with two values: nobody knows which is meant. An amount is not read then, at any depth.</summary>
    [Fact]
    public async Task What_a_record_says_twice_is_read_when_it_is_the_same_and_decides_nothing_when_it_is_not()
    {
        string amount = $"\"{Names.Amount}\":1,\"{Names.Amount}\":", inform = $"\"{Names.Inform}\":\"a\",\"{Names.Inform}\":";
        foreach ((string odd, string? field) in new[]
                 {
                     (amount + "1", null), (amount + "2", Names.Amount), (amount + "1,\"zz\":1,\"" + Names.Amount + "\":3", Names.Amount), (inform + "\"a\"", null), (inform + "\"b\"", null),
                     ("\"zz\":1,\"zz\":2", "zz"), ("\"zz\":1,\"zz\":1", null), ("\"zz\":{\"a\":1,\"a\":2}", null), ("\"line_items\":[null,{\"quantity\":1,\"quantity\":2}]", "line_items[1].quantity"),
                     ("\"line_items\":[],\"line_items\":[{\"quantity\":1}]", "line_items"), ("\"line_items\":[{\"" + Names.Id + "\":1,\"description\":\"a\",\"description\":\"b\"}]", null),
                 })
        {
            using IClient client = Open(_ => Page(Rows(odd), more: false, 1));
            (IReadOnlyList<string> items, IReadOnlyList<TUnreadable> unreadable) = await client.Pages().SingleAsync(Token);
            // A line of a list that has no lines is one that nobody knows.
            bool hasLines = field?.Contains('[', StringComparison.Ordinal) != true || ListHasLines;
            Assert.True(items.SequenceEqual(field is null || !hasLines ? ["1", "2", "3"] : ["1", "3"]), odd + ": " + string.Join(", ", items) + string.Join(", ", unreadable));
            using IClient single = Open(_ => Record($"{{\"{Names.Id}\":5,{odd}}}"));
            if (field is null)
            {
                Assert.Empty(unreadable);
                (_, string? informed, IEnumerable<KeyValuePair<string, JsonElement>>? additional) = await single.GetAsync();
                if (odd.StartsWith(inform, StringComparison.Ordinal))
                {
                    bool isSame = odd.EndsWith("\"a\"", StringComparison.Ordinal);
                    Assert.Equal(isSame ? "a" : null, informed);
                    Assert.Equal(isSame ? "" : "b", (additional ?? []).SingleOrDefault(member => member.Key == Names.Inform).Value.ToString());
                }

                continue;
            }

            if (hasLines)
                Assert.Equal(("2", "$." + field, "It is there twice, with different values."), (Of(unreadable[0], "Id"), Of(unreadable[0], "Field"), Of(unreadable[0], "Reason")));
            Assert.Contains(Root + "." + field, (await Assert.ThrowsAsync<TException>(() => single.GetAsync())).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_handed_over_and_costs_no_other()
    {
        using IClient client = Open(_ => Page(Rows($"\"{Names.Amount}\":{{\"a\":1}}"), more: false, 1));
        (IReadOnlyList<string> items, IReadOnlyList<TUnreadable> unreadable) = await client.Pages().SingleAsync(Token);
        Assert.Equal(["1", "3"], items);
        TUnreadable odd = Assert.Single(unreadable);
        Assert.Equal(("2", "$." + Names.Amount, "The value is not a number."), (Of(odd, "Id"), Of(odd, "Field"), Of(odd, "Reason")));
        Assert.Equal($"record 2, $.{Names.Amount}: The value is not a number.", odd.ToString());
        Assert.Contains("{\"a\":1}", ((JsonElement)Of(odd, "Json")!).GetRawText(), StringComparison.Ordinal);

        List<object> seen = [];
        await foreach (string id in client.List(row => seen.Add(row)))
            seen.Add(id);
        // Whoever stops at a row has been told of what cannot be read in its page.
        Assert.Equal([typeof(TUnreadable), typeof(string), typeof(string)], seen.Select(one => one.GetType()));

        List<string> read = [];
        var error = await Assert.ThrowsAnyAsync<TException>(async () =>
        {
            await foreach (string id in client.List())
                read.Add(id);
        });
        Assert.Equal(["1", "3"], read);
        Assert.Equal(("GET", ListRoute, false, false), (Of(error, "Method"), Of(error, "Route"), Of(error, "OutcomeUnknown"), Of(error, "IsTransient")));
        Assert.EndsWith("UnreadableRowsException", error.GetType().Name, StringComparison.Ordinal);
        Assert.Contains("1 of the list's", error.Message, StringComparison.Ordinal);
        Assert.Contains($"record 2, $.{Names.Amount}: The value is not a number.", error.Message, StringComparison.Ordinal);
        Assert.Contains("OnUnreadable", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_takes_unreadable_rows_and_fails_ends_the_list_with_its_own_exception_and_nothing_else()
    {
        using IClient client = Open(_ => Page(Rows($"\"{Names.Amount}\":{{\"a\":1}}"), more: false, 1));
        var failure = new InvalidOperationException("the host's own");
        IAsyncEnumerable<string> list = client.List(_ => throw failure);
        for (int i = 0; i < 5; i++)
            Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(async () => await list.CountAsync(Token)));
        Assert.Equal(5, client.Calls);
        Assert.Equal(2, await client.List(_ => { }).CountAsync(Token));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"zz\":1}")]
    public async Task A_row_without_an_id_is_no_record(string row)
    {
        using IClient client = Open(_ => Page($"[{{\"{Names.Id}\":\"1\"}},{row},null]", more: false, 1));
        (IReadOnlyList<string> items, IReadOnlyList<TUnreadable> unreadable) = await client.Pages().SingleAsync(Token);
        Assert.Equal(["1"], items);
        Assert.Equal((null, "$." + Names.Id, "The record has no id."), (Of(Assert.Single(unreadable), "Id"), Of(unreadable[0], "Field"), Of(unreadable[0], "Reason")));
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("\"-5\"")]
    [InlineData("true")]
    [InlineData("1e400")]
    [InlineData("0")]
    [InlineData("\"0\"")]
    [InlineData("\"000\"")]
    [InlineData("5.5")]
    [InlineData("99999999999999999999999")]
    public async Task An_id_that_can_be_none_makes_no_record(string id)
    {
        using (IClient client = Open(_ => Page($"[{{\"{Names.Id}\":{id}}},{{\"{Names.Id}\":\"7\"}}]", more: false, 1)))
        {
            (IReadOnlyList<string> items, IReadOnlyList<TUnreadable> unreadable) = await client.Pages().SingleAsync(Token);
            Assert.Equal(["7"], items);
            Assert.Equal("$." + Names.Id, Of(Assert.Single(unreadable), "Field"));
        }

        using (IClient client = Open(_ => Record($"{{\"{Names.Id}\":{id}}}")))
        {
            Assert.False((bool)Of(await Assert.ThrowsAnyAsync<TException>(() => client.GetAsync()), "OutcomeUnknown")!);
            // What was written is there, and nobody knows as what.
            Assert.True((bool)Of(await Assert.ThrowsAnyAsync<TException>(() => client.CreateAsync()), "OutcomeUnknown")!);
        }
    }

    [Fact]
    public async Task What_has_no_property_is_kept_and_what_only_informs_costs_nothing()
    {
        using IClient client = Open(_ => Record($"{{\"{Names.Id}\":\"5\",\"{Names.Inform}\":[1],\"zz\":{{\"a\":null}}}}"));
        (string id, string? inform, IEnumerable<KeyValuePair<string, JsonElement>>? additional) = await client.GetAsync();
        Assert.Equal(("5", null), (id, inform));
        Dictionary<string, string> kept = additional!.ToDictionary(member => member.Key, member => member.Value.GetRawText(), StringComparer.Ordinal);
        Assert.Equal(("[1]", "{\"a\":null}"), (kept[Names.Inform], kept["zz"]));
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_names_the_path_from_the_root_of_the_answer()
    {
        using IClient client = Open(_ => Record($"{{\"{Names.Id}\":\"5\",\"{Names.Amount}\":[]}}"));
        var read = await Assert.ThrowsAnyAsync<TException>(() => client.GetAsync());
        Assert.Contains($"sent an answer that cannot be read: the field {Root}.{Names.Amount}: The value is not a number.", read.Message, StringComparison.Ordinal);
        Assert.Equal((false, 200, "GET"), (Of(read, "OutcomeUnknown"), Of(read, "Status"), Of(read, "Method")));
        var written = await Assert.ThrowsAnyAsync<TException>(() => client.CreateAsync());
        Assert.Equal((true, 200, "POST"), (Of(written, "OutcomeUnknown"), Of(written, "Status"), Of(written, "Method")));
        Assert.Contains("It is not known whether the call had its effect: read the record before writing again.", written.Message, StringComparison.Ordinal);
        Assert.Equal(2, client.Calls);
    }

    [Fact]
    public async Task Another_record_than_the_one_that_was_asked_for_is_refused()
    {
        using IClient client = Open(_ => Record($"{{\"{Names.Id}\":\"999\"}}"));
        var error = await Assert.ThrowsAnyAsync<TException>(() => client.GetAsync());
        Assert.Contains("sent an answer that cannot be read: it is about another record than the one that was asked for.", error.Message, StringComparison.Ordinal);
        Assert.Equal((false, true), (Of(error, "OutcomeUnknown"), Of(error, "IsTransient")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"zz\":1}")]
    public async Task A_record_of_nothing_is_none(string record)
    {
        using IClient client = Open(_ => Record(record));
        Assert.False((bool)Of(await Assert.ThrowsAnyAsync<TException>(() => client.GetAsync()), "OutcomeUnknown")!);
        Assert.True((bool)Of(await Assert.ThrowsAnyAsync<TException>(() => client.CreateAsync()), "OutcomeUnknown")!);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public async Task A_list_ends(bool isNamed, bool isReadable)
    {
        string row = "{" + (isNamed ? $"\"{Names.Id}\":\"1\"," : "") + $"\"{Names.Amount}\":" + (isReadable ? "1" : "{}") + "}";
        using IClient client = Open(call => Page($"[{row}]", more: true, call));
        var error = await Assert.ThrowsAnyAsync<TException>(async () => await client.List(_ => { }).CountAsync(Token));
        Assert.Equal(("GET", ListRoute, true), (Of(error, "Method"), Of(error, "Route"), Of(error, "IsTransient")));
        Assert.InRange(client.Calls, 2, 15);
    }

    [Fact]
    public async Task A_record_that_is_met_again_is_handed_out_once()
    {
        string[] pages = ["1,2", "2,3", "3,4"];
        using IClient client = Open(call => Page("[" + string.Join(",", pages[Math.Min(call, 3) - 1].Split(',').Select(id => $"{{\"{Names.Id}\":\"{id}\"}}")) + "]", more: call < 3, call));
        Assert.Equal(["1", "2", "3", "4"], await client.List().ToListAsync(Token));
    }

    [Fact]
    public async Task Where_a_list_goes_on_is_checked_before_anything_is_sent()
    {
        using IClient client = Open(_ => throw new InvalidOperationException("sent"));
        Assert.Throws<ArgumentOutOfRangeException>(() => client.Pages(size: 0));
        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await client.Pages("x/y/z").CountAsync(Token));
        Assert.StartsWith("This is no continuation of a list", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, client.Calls);
    }

    [Fact]
    public async Task What_the_service_refuses_is_said_in_its_words()
    {
        using IClient client = Open(_ => With(HttpStatusCode.BadRequest, Refusal("Line 2 is wrong")));
        var error = await Assert.ThrowsAnyAsync<TException>(() => client.CreateAsync());
        Assert.EndsWith("ValidationException", error.GetType().Name, StringComparison.Ordinal);
        Assert.Contains("answered 400", error.Message, StringComparison.Ordinal);
        Assert.Contains("Line 2 is wrong", error.Message, StringComparison.Ordinal);
        Assert.Equal((400, false, false, "POST"), (Of(error, "Status"), Of(error, "OutcomeUnknown"), Of(error, "IsTransient"), Of(error, "Method")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_the_service_says_that_a_record_does_not_exist(bool own)
    {
        using IClient client = Open(_ => own ? With(HttpStatusCode.NotFound, NotFound) : With(HttpStatusCode.NotFound, "<html>404</html>", "text/html"));
        var error = await Assert.ThrowsAnyAsync<TException>(() => client.GetAsync());
        Assert.Equal(own, error.GetType().Name.EndsWith("NotFoundException", StringComparison.Ordinal));
        Assert.Equal((404, !own), (Of(error, "Status"), Of(error, "IsTransient")));
    }

    [Theory]
    [InlineData("<html>Please sign in</html>", "text/html")]
    [InlineData("{\"error\":\"Access Denied\",\"status\":\"failure\"}", "application/json")]
    public async Task What_does_not_say_that_it_was_done_was_not(string body, string media)
    {
        using IClient client = Open(_ => With(HttpStatusCode.OK, body, media));
        Assert.True((bool)Of(await Assert.ThrowsAnyAsync<TException>(() => client.DeleteAsync()), "OutcomeUnknown")!);
        Assert.True((bool)Of(await Assert.ThrowsAnyAsync<TException>(() => client.CreateAsync()), "OutcomeUnknown")!);
        await Assert.ThrowsAnyAsync<TException>(async () => await client.List().CountAsync(Token));
    }

    [Fact]
    public async Task A_member_that_is_given_twice_is_not_sent()
    {
        using IClient client = Open(_ => throw new InvalidOperationException("sent"));
        using var document = JsonDocument.Parse("1");
        var error = await Assert.ThrowsAsync<ArgumentException>(() => client.CreateAsync(new Dictionary<string, JsonElement> { ["line_items"] = document.RootElement.Clone(), ["vendor_id"] = document.RootElement.Clone() }));
        Assert.Contains("is given twice, as a property and among AdditionalMembers", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, client.Calls);
    }

    [Fact]
    public async Task Credentials_that_are_refused_need_a_person()
    {
        using IClient client = Open(_ => throw new InvalidOperationException("sent"), Refused);
        Assert.False(client.NeedsReauthorization);
        var error = await Assert.ThrowsAnyAsync<TException>(() => client.GetAsync());
        Assert.EndsWith("AuthenticationException", error.GetType().Name, StringComparison.Ordinal);
        Assert.Equal((false, true), (Of(error, "IsTransient"), client.NeedsReauthorization));
        Assert.Equal(0, client.Calls);
    }

    /// <summary>Why there is no token is what a person has to know, however often it was asked for.</summary>
    [Fact]
    public async Task Credentials_stay_refused_when_no_more_tokens_may_be_asked_for()
    {
        var asked = 0;
        using IClient client = Open(_ => throw new InvalidOperationException("sent"), () =>
        {
            asked++;
            return Refused();
        });
        for (var look = 0; look < 30; look++)
        {
            var error = await Assert.ThrowsAnyAsync<TException>(() => client.GetAsync());
            Assert.EndsWith("AuthenticationException", error.GetType().Name, StringComparison.Ordinal);
            client.Time.Advance(TimeSpan.FromSeconds(31));
        }

        Assert.InRange(asked, 10, 20);
    }

    [Fact]
    public async Task What_time_the_server_has_is_told_and_goes_on_with_this_machines()
    {
        using IClient client = Open(_ => throw new InvalidOperationException("sent"));
        Assert.Null(client.ServerClockAhead);
        using IClient late = OpenLate(TimeSpan.FromHours(-2));
        _ = await Assert.ThrowsAnyAsync<TException>(() => late.GetAsync());
        Assert.Equal(-120, late.ServerClockAhead!.Value.TotalMinutes, 0.1);
        late.Time.Advance(TimeSpan.FromHours(5));
        Assert.Equal(-120, late.ServerClockAhead!.Value.TotalMinutes, 0.1);

        IClient OpenLate(TimeSpan ahead)
        {
            IClient opened = null!;
            opened = Open(_ =>
            {
                HttpResponseMessage answer = With(HttpStatusCode.NotFound, NotFound);
                answer.Headers.Date = opened.Time.GetUtcNow() + ahead;
                return answer;
            });
            return opened;
        }
    }

    [Fact]
    public void Every_input_takes_members_that_the_package_does_not_know()
    {
        IReadOnlyList<Type> inputs = Inputs.Of(typeof(TException).Assembly.GetType(typeof(TException).Namespace + "." + Contract)!);
        Assert.True(inputs.Count > 25, $"{inputs.Count} inputs");
        string[] closed = [.. inputs.Where(type => type.GetProperty("AdditionalMembers") is not { CanWrite: true }).Select(type => type.Name)];
        Assert.True(closed.SequenceEqual(Closed.Order(StringComparer.Ordinal)), "These take none: " + string.Join(", ", closed));
    }

    /// <summary>What a service makes of them the second time nobody knows, so a write with such rows is sent once.</summary>
    [Fact]
    public void Rows_among_members_that_the_package_does_not_know_are_seen_in_every_input()
    {
        Assembly client = typeof(TException).Assembly;
        var contexts = client.GetTypes().Where(type => type.IsSubclassOf(typeof(System.Text.Json.Serialization.JsonSerializerContext)))
            .Select(type => (System.Text.Json.Serialization.JsonSerializerContext)type.GetProperty("Default")!.GetValue(null)!).ToList();
        JsonElement[] rows = [.. ((string[])["""[{"name":"x"}]""", "[[1]]", """{"a":{"name":"x"},"b":{"name":"y"}}""", """{"0":{"name":"x"}}""", """{"in":[{"name":"x"}]}"""]).Select(Parsed)];
        JsonElement[] others = [.. ((string[])["\"x\"", "[1,2]", """{"name":"x","ids":[1]}""", "{}", "null"]).Select(Parsed)];
        List<string> unseen = [];
        int seen = 0;
        foreach (Type type in Inputs.Of(client.GetType(typeof(TException).Namespace + "." + Contract)!).Where(type => type.GetProperty("AdditionalMembers") is { CanWrite: true }))
        {
            object input = RuntimeHelpers.GetUninitializedObject(type);
            // What is put into a body of its own, field by field, has no rows to send.
            if (contexts.Select(context => context.GetTypeInfo(type)).FirstOrDefault(one => one is not null) is not { } info)
                continue;
            foreach ((JsonElement member, bool areRows) in rows.Select(member => (member, true)).Concat(others.Select(member => (member, false))))
            {
                type.GetProperty("AdditionalMembers")!.SetValue(input, new Dictionary<string, JsonElement> { ["note"] = others[0], ["rows"] = member });
                if (GivenValues.HaveUnknownRows(input, info) != areRows)
                    unseen.Add($"{type.Name}: {member.GetRawText()}");
            }

            seen++;
        }

        Assert.True(seen > 25, $"{seen} inputs");
        Assert.True(unseen.Count == 0, string.Join(", ", unseen));

        static JsonElement Parsed(string json)
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
    }

    [Fact]
    public void A_list_that_is_given_as_null_is_an_empty_one()
    {
        var nullability = new NullabilityInfoContext();
        int lists = 0;
        foreach (Type type in typeof(TException).Assembly.GetExportedTypes().Where(type => type is { IsAbstract: false, ContainsGenericParameters: false } && type.GetConstructor(Type.EmptyTypes) is not null && !type.IsAssignableTo(typeof(Exception))))
        {
            // What a call is all about is refused when it is null: these have tests of their own.
            foreach (PropertyInfo list in type.GetProperties().Where(property => property is { CanWrite: true, PropertyType.IsGenericType: true }
                && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && nullability.Create(property).ReadState == NullabilityState.NotNull
                && (type.Name, property.Name) is not (("WbsCodeInput", "SegmentItems") or ("WebhookPlan", "Subscriptions"))))
            {
                object made = Activator.CreateInstance(type)!;
                list.SetValue(made, null);
                Assert.True(list.GetValue(made) is System.Collections.ICollection { Count: 0 }, $"{type.Name}.{list.Name} stays null");
                lists++;
            }
        }

        Assert.True(lists > 10, $"{lists} lists");
    }

    [Theory]
    [InlineData("the wait is given up")]
    [InlineData("the stream breaks")]
    [InlineData("the stream goes on as if nothing were")]
    public async Task Whoever_gives_up_while_an_answer_without_end_is_read_hears_nothing_else(string then)
    {
        Func<IClient, CancellationToken, Task>[] calls =
        [
            (client, stop) => client.GetAsync(stop), (client, stop) => client.CreateAsync(null, stop), (client, stop) => client.DeleteAsync(stop),
            (client, stop) => client.List(null, stop).CountAsync(Token).AsTask(), (client, stop) => client.SendAndReadAsync(stop),
        ];
        foreach (Func<IClient, CancellationToken, Task> call in calls)
        {
            using var stop = new CancellationTokenSource();
            var body = new EndlessStream(stop, then);
            using IClient client = Open(_ => new(HttpStatusCode.OK) { Content = new StreamContent(body) { Headers = { ContentType = new("application/json") } } });
            Exception? thrown = await Xunit.Record.ExceptionAsync(() => call(client, stop.Token));
            Assert.True(thrown is OperationCanceledException, $"{Array.IndexOf(calls, call)}: {thrown}");
            Assert.Equal((1, true), (client.Calls, body.ReadsAfterwards < 3));
        }
    }

    [Fact]
    public async Task Whoever_gives_up_between_two_rows_gets_no_further_one()
    {
        using var stop = new CancellationTokenSource();
        using IClient client = Open(_ => Page($"[{{\"{Names.Id}\":\"1\"}},{{\"{Names.Id}\":\"2\"}}]", more: false, 1));
        List<string> read = [];
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (string id in client.List(null, stop.Token))
            {
                read.Add(id);
                await stop.CancelAsync();
            }
        });
        Assert.Equal(["1"], read);
    }

    [Fact]
    public async Task What_has_no_method_goes_the_same_way_and_its_body_is_the_callers()
    {
        string large = new('x', MostBytes + 1);
        using (IClient client = Open(_ => Record($"{{\"{Names.Id}\":\"5\",\"{Names.Inform}\":\"{large}\"}}")))
        {
            // Unread, it is bounded by nothing but the caller; read for the caller, it is bounded like any other.
            using HttpResponseMessage raw = await client.SendAsync();
            Assert.Contains(large, await raw.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
            Assert.Contains("too large", (await Assert.ThrowsAnyAsync<TException>(() => client.SendAndReadAsync())).Message, StringComparison.Ordinal);
            Assert.Contains("too large", (await Assert.ThrowsAnyAsync<TException>(() => client.GetAsync())).Message, StringComparison.Ordinal);
        }

        using (IClient client = Open(_ => Record($"{{\"{Names.Id}\":\"5\"}}")))
            Assert.Contains("5", string.Concat((await client.SendAndReadAsync()).Values), StringComparison.Ordinal);

        foreach (Func<IClient, Task> send in new Func<IClient, Task>[] { client => client.SendAsync(), client => client.SendAndReadAsync() })
        {
            // The same errors, with the route and without the id.
            using (IClient client = Open(_ => With(HttpStatusCode.NotFound, NotFound)))
            {
                var error = await Assert.ThrowsAnyAsync<TException>(() => send(client));
                Assert.EndsWith("NotFoundException", error.GetType().Name, StringComparison.Ordinal);
                Assert.Equal("GET", Of(error, "Method"));
                Assert.Matches("^/.*/\\{id1?}$", (string)Of(error, "Route")!);
            }

            // The same token, and the same need of a person.
            using (IClient client = Open(_ => throw new InvalidOperationException("sent"), Refused))
            {
                await Assert.ThrowsAnyAsync<TException>(() => send(client));
                Assert.Equal((0, true), (client.Calls, client.NeedsReauthorization));
            }

            // The same limits: what it learns holds for all, and what all have learned holds for it.
            using (IClient client = Open(_ => Spent()))
            {
                await send(client);
                Assert.EndsWith("RateLimitException", (await Assert.ThrowsAnyAsync<TException>(() => client.GetAsync())).GetType().Name, StringComparison.Ordinal);
                Assert.EndsWith("RateLimitException", (await Assert.ThrowsAnyAsync<TException>(() => send(client))).GetType().Name, StringComparison.Ordinal);
                Assert.Equal(1, client.Calls);
            }
        }
    }

    [Fact]
    public async Task What_is_left_to_ask_for_is_known_before_the_next_call_and_when_it_may_be_made()
    {
        using IClient client = Open(_ => Spent());
        await client.GetAsync();
        var error = await Assert.ThrowsAnyAsync<TException>(() => client.CreateAsync());
        Assert.EndsWith("RateLimitException", error.GetType().Name, StringComparison.Ordinal);
        Assert.Equal((1, false, true), (client.Calls, Of(error, "OutcomeUnknown"), Of(error, "IsTransient")));
        Assert.InRange((TimeSpan)Of(error, "RetryAfter")!, TimeSpan.FromSeconds(590), TimeSpan.FromSeconds(610));
        Assert.Contains("The call was not sent.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, "oops")]
    [InlineData(503, "<html>maintenance</html>")]
    [InlineData(502, "")]
    public async Task A_login_that_is_down_needs_no_person_and_says_that_nothing_was_sent(int status, string body)
    {
        using IClient client = Open(_ => throw new InvalidOperationException("sent"), () => With((HttpStatusCode)status, body, "text/html"));
        foreach (Func<Task> call in new Func<Task>[] { () => client.GetAsync(), () => client.CreateAsync() })
        {
            var error = await Assert.ThrowsAnyAsync<TException>(() => client.Time.RunAsync(call()));
            Assert.Equal((true, false, false, 0), (Of(error, "IsTransient"), Of(error, "OutcomeUnknown"), client.NeedsReauthorization, client.Calls));
            Assert.StartsWith(Login + " answered " + status, error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("[\"a\",\"b\"]")]
    [InlineData("null")]
    public async Task A_custom_field_that_was_read_is_written_back_as_it_was(string value) =>
        Assert.Equal(value, await RoundTripAsync("8", value));

    /// <summary>Goes on for ever. After a while the reader gives up, and then it does as it is told.</summary>
    private sealed class EndlessStream(CancellationTokenSource stop, string then) : Stream
    {
        private int _reads;

        public int ReadsAfterwards { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            string text = _reads++ == 0 ? "{\"zz\":\"" : new string('x', Math.Min(1024, buffer.Length));
            if (stop.IsCancellationRequested)
                ReadsAfterwards++;
            if (_reads == 5)
            {
                await stop.CancelAsync();
                if (then == "the wait is given up")
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                if (then == "the stream breaks")
                    throw new IOException("The connection was closed.");
            }

            return System.Text.Encoding.ASCII.GetBytes(text, buffer.Span);
        }

        public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    protected static HttpResponseMessage With(HttpStatusCode status, string body, string media = "application/json") =>
        new(status) { Content = new StringContent(body, System.Text.Encoding.UTF8, media) };

    private static object? Of(object of, string name) => of.GetType().GetProperty(name)!.GetValue(of);

    private static string[] Own(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(property => property.Name).Order(StringComparer.Ordinal)];

    private string Rows(string odd) => $"[{{\"{Names.Id}\":\"1\"}},{{\"{Names.Id}\":\"2\",{odd}}},null,{{\"{Names.Id}\":\"3\"}}]";
}
