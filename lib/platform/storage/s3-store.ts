import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { type BlobStore, checkedKey } from "./blob-store";

export type S3Options = {
  bucket: string;
  region: string;
  /** Another S3 than Amazon's (MinIO, R2); buckets are then named in the path. */
  endpoint?: string;
  accessKeyId?: string;
  secretAccessKey?: string;
};

const PROBE = ".check";

/** Keeps files in an S3 bucket. Without keys the SDK finds its own credentials (role, profile). */
export function s3Store({ bucket, region, endpoint, accessKeyId, secretAccessKey }: S3Options): BlobStore {
  const client = new S3Client({
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
    // Other makers' S3 often lack the newest checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  return {
    name: "s3",
    async put(key, sourcePath, contentType) {
      const params = {
        Bucket: bucket,
        Key: checkedKey(key),
        Body: createReadStream(sourcePath),
        ContentType: contentType,
      };
      await new Upload({ client, params }).done();
    },
    async open(key) {
      try {
        const { Body, ContentLength } = await client.send(
          new GetObjectCommand({ Bucket: bucket, Key: checkedKey(key) }),
        );
        if (!(Body instanceof Readable)) throw new Error("S3 gave no stream.");
        return { stream: Body, sizeBytes: ContentLength ?? 0 };
      } catch (error) {
        if (error instanceof NoSuchKey || error instanceof NotFound) return null;
        throw error;
      }
    },
    async remove(keys) {
      for (let from = 0; from < keys.length; from += 1000) {
        const Objects = keys.slice(from, from + 1000).map((key) => ({ Key: checkedKey(key) }));
        const { Errors } = await client.send(
          new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
        );
        if (Errors?.length) throw new Error(`S3 did not remove ${Errors.length} files: ${Errors[0]?.Code}.`);
      }
    },
    async *list() {
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket })) {
        for (const { Key, LastModified } of page.Contents ?? []) {
          if (Key && LastModified && Key !== PROBE) yield { key: Key, writtenAt: LastModified };
        }
      }
    },
    async check() {
      await client.send(new HeadBucketCommand({ Bucket: bucket }));
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: PROBE, Body: "ok" }));
    },
  };
}
