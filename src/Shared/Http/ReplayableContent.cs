using System.Net;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>A stream as content that can be sent again, after a 401 or a 429: every send starts where the first one did.</summary>
internal sealed class ReplayableContent : HttpContent
{
    private const int BufferSize = 81_920;
    private readonly Stream _stream;
    private readonly long _start;

    private ReplayableContent(Stream stream) => (_stream, _start) = (stream, stream.Position);

    public static async Task<ReplayableContent> CreateAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (stream.CanSeek)
            return new ReplayableContent(stream);
        var copy = new MemoryStream();
        await stream.CopyToAsync(copy, BufferSize, cancellationToken).ConfigureAwait(false);
        copy.Position = 0;
        return new ReplayableContent(copy);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _stream.Position = _start;
        return _stream.CopyToAsync(stream, BufferSize);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _stream.Length - _start;
        return true;
    }
}
