using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>Members that nobody typed are bytes until somebody looks, and then a dictionary like any other.</summary>
public sealed class KeptMembersTests
{
    private static readonly JsonSerializerOptions Options = new() { MaxDepth = JsonText.MostDeep, TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private static readonly JsonTypeInfo<Sample> Type = (JsonTypeInfo<Sample>)Options.GetTypeInfo(typeof(Sample));

    private static readonly RecordReader<Sample> Reader = RecordReader<Sample>.For(Type, static () => new Sample(), null, "cf_")!;

    [Fact]
    public void What_stands_there_is_found_and_written_back_word_for_word()
    {
        const string Json = """{"a":1.10,"b":"\u00e9 \"x\"","c":null,"d":[1,{"e":2e3}],"f":{}}""";
        var members = Of(Json);
        Assert.Equal(5, members.Count);
        Assert.Equal("1.10", members["a"].GetRawText());
        Assert.Equal("é \"x\"", members["b"].GetString());
        Assert.Equal(JsonValueKind.Null, members["c"].ValueKind);
        Assert.False(members.TryGetValue("g", out _));
        Assert.Equal(["a", "b", "c", "d", "f"], members.Select(member => member.Key));
        Assert.Equal(members.Keys.Zip(members.Values, (key, value) => (key, value.GetRawText())), members.Select(member => (member.Key, member.Value.GetRawText())));

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            foreach (var member in members)
            {
                writer.WritePropertyName(member.Key);
                member.Value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        Assert.Equal("""{"a":1.10,"b":"é \"x\"","c":null,"d":[1,{"e":2e3}],"f":{}}""", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void They_are_changed_like_any_dictionary()
    {
        var members = Of("""{"a":1,"b":2}""");
        ICollection<KeyValuePair<string, JsonElement>> pairs = members;
        Assert.Equal(2, members.Count);
        Assert.False(members.IsReadOnly);
        members["a"] = JsonElement.Parse("3");
        members.Add("c", JsonElement.Parse("4"));
        pairs.Add(new("d", JsonElement.Parse("5")));
        Assert.Throws<ArgumentException>(() => members.Add("a", default));
        Assert.True(members.Remove("b"));
        Assert.False(members.Remove("b"));
        var copy = new KeyValuePair<string, JsonElement>[4];
        pairs.CopyTo(copy, 1);
        Assert.Equal([null, "3", "4", "5"], copy.Select(member => member.Key is null ? null : member.Value.GetRawText()));
        Assert.True(pairs.Contains(copy[1]) && pairs.Remove(copy[1]) && !members.ContainsKey("a"));
        members.Clear();
        Assert.Empty(members);
    }

    /// <summary>Records are read by several threads at once; none of them sees half of it.</summary>
    [Fact]
    public async Task Several_may_look_first_at_once()
    {
        for (var i = 0; i < 200; i++)
        {
            var members = Of("""{"a":1,"b":{"c":[2]}}""");
            using var start = new Barrier(4);
            var seen = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                start.SignalAndWait();
                return (members.Count, members["b"].GetRawText(), members.TryGetValue("a", out var one) ? one.GetInt32() : 0);
            })));
            Assert.All(seen, one => Assert.Equal((2, """{"c":[2]}""", 1), one));
        }
    }

    [Theory]
    [InlineData("1.50")]
    [InlineData("-0")]
    [InlineData("1E+2")]
    [InlineData("123456789012345678901234567890.123456789012345678901234567890")]
    [InlineData("\"\"")]
    [InlineData("\"a\\u0041\\n\\/\\\"\"")]
    [InlineData("\"\\ud83d\\ude00 \u00e9 \ud83d\ude00\"")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("[ 1 , [2.0 ],{ } ]")]
    [InlineData("{ \"b\" : 1.0, \"a\" : null , \"c\" : \"\\t\" }")]
    public void A_value_keeps_its_text_and_is_written_as_it_was(string value)
    {
        string json = $$"""{ "zz" : {{value}}, "Name" : "n" , "z2":1.00 }""";
        Sample read = Read(json)!;
        Sample whole = JsonSerializer.Deserialize(json, Type)!;

        Assert.IsType<KeptMembers>(read.AdditionalMembers);
        Assert.Equal(JsonSerializer.Serialize(whole, Type), JsonSerializer.Serialize(read, Type));
        Assert.Equal("n", read.Name);
        Assert.Equal(["zz", "z2"], read.AdditionalMembers!.Keys);
        Assert.Equal(value, read.AdditionalMembers["zz"].GetRawText());
        Assert.Equal("1.00", read.AdditionalMembers["z2"].GetRawText());
    }

    [Fact]
    public void What_is_no_Unicode_can_be_read_once_somebody_looks()
    {
        byte[] json = [.. "{\"zz\":\"\\ud83d\",\"\u00e9"u8, 0xE9, .. "\":\"a"u8, 0xFF, .. "\"}"u8];
        IDictionary<string, JsonElement> members = Read(json)!.AdditionalMembers!;

        Assert.Equal(2, members.Count);
        Assert.Equal(["zz", "\u00e9\ufffd"], members.Keys);
        Assert.Equal(["\ufffd", "a\ufffd"], members.Values.Select(value => value.GetString()));
    }

    /// <summary>Which of them counts, or that none does, say those who look closer.</summary>
    [Fact]
    public void Names_that_may_be_the_same_are_left_to_who_looks_closer()
    {
        Assert.Null(Read("""{"zz":1,"y":2,"zz":1}"""));
        Assert.Null(Read("""{"zz":1,"\u007ay":1}"""));
        Assert.Null(Read([.. "{\"a"u8, 0xE9, .. "\":1,\"a"u8, 0xEA, .. "\":2}"u8]));
        Assert.Equal(["\u00e9", "\u00ea"], Read("{\"\u00e9\":1,\"\u00ea\":2}")!.AdditionalMembers!.Keys);
    }

    [Fact]
    public void They_can_be_changed_before_anybody_looked()
    {
        IDictionary<string, JsonElement> members = Read("""{"a":1,"b":2}""")!.AdditionalMembers!;
        members.Remove("a");
        Assert.Equal(["b"], members.Keys);

        members = Read("""{"a":1,"b":2}""")!.AdditionalMembers!;
        members.Clear();
        Assert.Empty(members);
    }

    [Fact]
    public void What_is_nested_as_deep_as_an_answer_may_be_can_be_looked_at()
    {
        string deepest = Nested(JsonText.MostDeep - 1);
        Sample read = Read("{\"zz\":" + deepest + "}")!;
        Assert.Equal(deepest, read.AdditionalMembers!["zz"].GetRawText());
        Assert.Equal("{\"zz\":" + deepest + "}", JsonSerializer.Serialize(read, Type));

        // With a sign of more than one byte it is read a second time.
        deepest = deepest.Replace("[]", "[\"\u00e9\"]", StringComparison.Ordinal);
        Assert.Equal(deepest, Read("{\"zz\":" + deepest + "}")!.AdditionalMembers!["zz"].GetRawText());

        // What is deeper is refused when it is read, and not when somebody looks.
        Assert.ThrowsAny<JsonException>(() => Read("{\"zz\":" + Nested(JsonText.MostDeep) + "}"));
    }

    [Fact]
    public void A_record_is_equal_to_itself_and_says_the_same_of_itself_before_and_after_a_look()
    {
        const string Json = """{"zz":1,"Name":"n"}""";
        Sample read = Read(Json)!;
        Sample copy = read with { };
        string said = read.ToString();
        int hash = read.GetHashCode();
        Assert.Equal(read, copy);

        Assert.Single(copy.AdditionalMembers!.Keys);
        Assert.Equal(read, copy);
        Assert.Equal(said, read.ToString());
        Assert.Equal(hash, read.GetHashCode());
        Assert.Equal(said, JsonSerializer.Deserialize(Json, Type)!.ToString());
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static Sample? Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    private static Sample? Read(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonText.MostDeep });
        reader.Read();
        var reading = new Reading(json, Options, new SharedTexts(), rowsKeepAll: false);
        return Reader.Read(ref reader, ref reading);
    }

    private static KeptMembers Of(string json)
    {
        // Where each member stands in an answer that has more in it.
        var answer = Encoding.UTF8.GetBytes(string.Concat("""{"typed":true,""", json.AsSpan(1)));
        var reader = new Utf8JsonReader(answer);
        var found = new List<(int, int)>();
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (start, isTyped) = ((int)reader.TokenStartIndex, reader.ValueTextEquals("typed"));
            reader.Skip();
            if (!isTyped) found.Add((start, (int)reader.BytesConsumed));
        }

        var kept = RestOfRecord.Of(answer, found.ToArray());
        Array.Clear(answer, 0, answer.Length); // the answer's bytes are another one's by then
        return kept;
    }

    private sealed record Sample
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Name { get; init; }

        [JsonExtensionData]
        public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
    }
}
