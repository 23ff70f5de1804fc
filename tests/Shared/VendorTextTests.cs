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
    public void Line_has_no_control_characters(string said, string line) => Assert.Equal(line, VendorText.Line(said));

    [Theory]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(70_000)]
    public void Line_is_bounded(int length)
    {
        string line = VendorText.Line(new string('x', length));
        Assert.Equal(Math.Min(length, 501), line.Length);
        Assert.Equal(length > 500, line.EndsWith('…'));
    }

    [Fact]
    public void Line_cuts_no_character_in_two() => Assert.Equal(new string('x', 499) + "…", VendorText.Line(new string('x', 499) + "😀 and more"));

    [Theory]
    [InlineData("Bearer 1000.abcdef0123456789 is bad", "Bearer *** is bad")]
    [InlineData("1000.abcdef0123456789,1000.abcdef0123456789", "***,***")]
    [InlineData("cut off: 1000.abcdef01…", "cut off: ***…")]
    [InlineData("1000.ABCDEF0123456789", "***")]
    [InlineData("1000 dollars", "1000 dollars")]
    public void Secrets_are_masked_cut_off_or_not(string said, string masked) => Assert.Equal(masked, VendorText.Without(said, [Token]));

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
