using Zoho.Procore.Sdk.Shared;

namespace Zoho.Procore.Sdk.Testing;

public class VendorTextTests
{
    private const string Token = "1000.abcdef0123456789";

    [Theory]
    [InlineData("one\r\ntwo\tthree", "one two three")]
    [InlineData("  a \u0000\u001b[31mred\u0007  ", "a [31mred")]
    [InlineData("safe\u202Etxt.exe\u2028next", "safetxt.exe next")]
    [InlineData("Größe 5 µm — ok", "Größe 5 µm — ok")]
    [InlineData("", "")]
    public void Line_has_no_control_characters(string said, string line) => Assert.Equal(line, ServiceText.Line(said));

    [Theory]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(70_000)]
    public void Line_is_bounded(int length)
    {
        string line = ServiceText.Line(new string('x', length));
        Assert.Equal(Math.Min(length, 501), line.Length);
        Assert.Equal(length > 500, line.EndsWith('…'));
    }

    [Fact]
    public void Line_cuts_no_character_in_two() => Assert.Equal(new string('x', 499) + "…", ServiceText.Line(new string('x', 499) + "😀 and more"));

    [Theory]
    [InlineData("Bearer 1000.abcdef0123456789 is bad", "Bearer *** is bad")]
    [InlineData("1000.abcdef0123456789,1000.abcdef0123456789", "***,***")]
    [InlineData("cut off: 1000.abcdef01…", "cut off: ***…")]
    [InlineData("1000.ABCDEF0123456789", "***")]
    [InlineData("1000 dollars", "1000 dollars")]
    public void Secrets_are_masked_cut_off_or_not(string said, string masked) => Assert.Equal(masked, ServiceText.Without(said, [Token]));

    [Theory]
    [InlineData("client_secret=p%2Bq%2Fr%3D%3DSECRETsecret12&x=1")]
    [InlineData("client_secret=p%2bq%2fr%3d%3dSECRETsecret12")]
    [InlineData("twice: p%252Bq%252Fr%253D%253DSECRETsecret12")]
    [InlineData("json: p\\u002Bq\\/r==SECRETsecret12")]
    [InlineData("html: p&#x2B;q&#47;r==SECRETsecret12")]
    [InlineData("cut off: p%2Bq%2Fr%3D%3DSEC")]
    [InlineData("base64: cCtxL3I9PVNFQ1JFVHNlY3JldDEy")]
    public void Secrets_are_masked_however_they_are_spelt(string said)
    {
        string masked = ServiceText.Without(said, ["p+q/r==SECRETsecret12"]);
        Assert.Contains("***", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("SEC", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("NFQ1JF", masked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("client-1:")]
    public void Secrets_are_masked_inside_other_base64(string before)
    {
        string said = "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(before + Token + before));
        string masked = ServiceText.Without(said, [Token]);
        Assert.InRange(masked.Length, 0, said.Length - 18);
    }

    [Theory]
    [InlineData("the secret s3cr3t is wrong", "the secret *** is wrong")]
    [InlineData("xs3cr3tx", "xs3cr3tx")]
    [InlineData("s3cr3", "s3cr3")]
    public void Short_secrets_are_masked_as_words(string said, string masked) => Assert.Equal(masked, ServiceText.Without(said, ["s3cr3t"]));

    [Fact]
    public void What_stands_behind_the_name_of_a_scheme_is_the_secret() =>
        Assert.Equal("you sent *** or ***", ServiceText.Without("you sent Bearer 0123456789abcdef or 0123456789abcdef", ["Bearer 0123456789abcdef"]));

    [Fact]
    public void Failure_is_cleaned_in_every_part()
    {
        var failure = new ApiFailure
        {
            Kind = FailureKind.Validation,
            Message = "no: " + Token + "\nnext",
            Code = "a\0" + Token,
            RequestId = Token,
            Errors = new Dictionary<string, IReadOnlyList<string>> { [Token] = [Token, new string('y', 9000)] },
            Inner = new InvalidOperationException("at " + Token),
        };

        ApiFailure cleaned = failure.Cleaned(Token);

        Assert.Equal(("no: *** next", "a***", "***"), (cleaned.Message, cleaned.Code, cleaned.RequestId));
        Assert.Equal("***", cleaned.Errors["***"][0]);
        Assert.Equal(501, cleaned.Errors["***"][1].Length);
        Assert.Null(cleaned.Inner);
    }
}
